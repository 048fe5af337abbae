import type { Context, HonoRequest } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { ApiEnv } from '../env.ts'
import { joined } from '../lines.ts'
import { ProblemError, problem } from '../problem.ts'

/**
 * Reads the body of a JSON operation up to `limit` bytes and no further, as UTF-8 and nothing else.
 * A byte-order mark is taken off. The text is left where Hono's own readers look for it.
 */
export const readJsonBody = (limit: number) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    requireMediaType(c.req, ['application/json'])
    const text = decodeUtf8(await readBytes(c.req.raw.body, limit))
    keepBody(c, text)
    await next()
  })

/**
 * Leaves a body that was read where Hono's own readers look for it:
 * declared as a string, kept as a promise of one.
 */
export function keepBody(c: Context, text: string): void {
  Object.assign(c.req.bodyCache, { text: Promise.resolve(text) })
}

/**
 * The media type of a request.
 * @throws ProblemError 415 where it is none of `accepted`, has a charset other than UTF-8, or is compressed
 */
export function requireMediaType(request: HonoRequest, accepted: readonly string[]): string {
  const encoding = request.header('Content-Encoding') ?? 'identity'
  if (encoding.toLowerCase() !== 'identity') {
    // RFC 7694: a refused coding is answered with those that are taken.
    throw new ProblemError(problem('unsupported-media-type', 'Send the body uncompressed.'), {
      'Accept-Encoding': 'identity',
    })
  }
  const [type = '', ...parameters] = (request.header('Content-Type') ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase())
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))
  if (accepted.includes(type) && (!charset || /^charset="?utf-?8"?$/.test(charset))) return type
  const list = accepted.join(' or ')
  throw new ProblemError(problem('unsupported-media-type', `Send ${list} in UTF-8.`), {
    Accept: list.replace(' or ', ', '),
  })
}

/**
 * The bytes of a body.
 * @throws ProblemError 413 as soon as more than `limit` bytes have come in
 */
export async function readBytes(body: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body ?? []) {
    length += chunk.byteLength
    if (length > limit) throw new ProblemError(tooLarge(limit))
    chunks.push(chunk)
  }
  return joined(chunks, length)
}

/** The problem of a body of more than `limit` bytes. */
export const tooLarge = (limit: number) =>
  problem('body-too-large', `A body may have ${limit} bytes.`, { limit })

/**
 * The text of some bytes, without a byte-order mark.
 * @throws ProblemError 400 where they are no UTF-8
 */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ProblemError(problem('malformed-body', 'The body is not valid UTF-8.'))
  }
}
