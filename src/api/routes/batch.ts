import { createRoute, type RouteHandler } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import type { ApiEnv } from '../env.ts'
import { MAX_BATCH, MAX_BATCH_BYTES, MAX_BODY_BYTES } from '../limits.ts'
import { readLines, TOO_LONG } from '../lines.ts'
import { decodeUtf8, readBytes, requireMediaType, tooLarge } from '../middleware/body.ts'
import { parsed, parseJson } from '../parsed.ts'
import { ProblemError, problem, problemOfThrown } from '../problem.ts'
import { reportOn } from '../report-on.ts'
import { BatchEnvelope, BatchOptions, BatchText } from '../schemas/batch.ts'
import type { Problem } from '../schemas/problem.ts'
import { ANSWER_HEADERS, textProblems } from './contents.ts'

const NDJSON = 'application/x-ndjson'
const schema = (name: string) => ({ schema: { $ref: `#/components/schemas/${name}` } })

// The body is read by hand: the library validates one media type a route.
export const batchRoute = createRoute({
  method: 'post',
  path: '/v1/batch',
  operationId: 'analyzeBatch',
  tags: ['Analysis'],
  summary: 'Score up to 1,000 texts',
  description: `Takes a JSON object, or NDJSON with one text a line; answers in order, as JSON or, where \`Accept\` asks for ${NDJSON}, as a stream of one line a text. A bad text is answered by a problem in its place and hurts no other. As NDJSON neither side is held in memory, and the work stops when the client goes away. The CPU limit of a Worker (10 ms on the free plan, 30 s and more on the paid one) holds for the whole batch: where it is short, send small batches.`,
  request: {
    body: {
      content: { 'application/json': schema('BatchRequest'), [NDJSON]: schema('BatchText') },
      required: true,
    },
  },
  responses: {
    200: {
      description: 'The answers, in order.',
      content: { 'application/json': schema('BatchResponse'), [NDJSON]: schema('BatchResult') },
      headers: { 'X-Request-Id': ANSWER_HEADERS['X-Request-Id'] },
    },
    ...textProblems,
  },
})

export const batch: RouteHandler<typeof batchRoute, ApiEnv> = async (c) => {
  const type = requireMediaType(c.req, ['application/json', NDJSON])
  const texts = await (type === NDJSON ? textsOfLines(c) : textsOfJson(c))
  const results = answers(c, texts)
  const asLines =
    accepts(c, { header: 'Accept', supports: ['application/json', NDJSON], default: 'application/json' }) ===
    NDJSON
  return c.body(streamOf(asLines ? lines(results) : json(results)), 200, {
    'Content-Type': asLines ? NDJSON : 'application/json',
    Vary: 'Accept',
  })
}

/** What came in for one text, or why it could not be read. */
type Item = { readonly value: unknown } | { readonly problem: Problem }
interface Texts {
  readonly items: AsyncIterable<Item> | Iterable<Item>
  readonly options: BatchOptions
}

async function textsOfJson(c: Context<ApiEnv>): Promise<Texts> {
  const body = parseJson(decodeUtf8(await readBytes(c.req.raw.body, MAX_BATCH_BYTES)))
  const { texts, ...options } = parsed(BatchEnvelope, body)
  return { items: texts.map((value) => ({ value })), options }
}

async function textsOfLines(c: Context<ApiEnv>): Promise<Texts> {
  const items = itemsOf(readLines(c.req.raw.body ?? [], MAX_BODY_BYTES))
  const first = await items.next()
  if (first.done) throw new ProblemError(problem('invalid-request', 'A batch needs at least one line.'))
  return { items: startingWith(first.value, items), options: BatchOptions.parse({}) }
}

async function* startingWith<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first
  yield* rest
}

async function* itemsOf(lines: AsyncIterable<Uint8Array | typeof TOO_LONG>): AsyncGenerator<Item> {
  let count = 0
  for await (const line of lines) {
    if (++count > MAX_BATCH) {
      yield {
        problem: problem('body-too-large', `A batch may have ${MAX_BATCH} texts.`, { limit: MAX_BATCH }),
      }
      return
    }
    yield line === TOO_LONG ? { problem: tooLarge(MAX_BODY_BYTES) } : itemOf(line)
  }
}

function itemOf(line: Uint8Array): Item {
  try {
    return { value: parseJson(decodeUtf8(line)) }
  } catch (error) {
    return { problem: problemOfThrown(error) }
  }
}

/** Reads and answers one text at a time, when the next answer is wanted. */
async function* answers(c: Context<ApiEnv>, { items, options }: Texts) {
  let index = 0
  for await (const item of items) yield answer(c, item, options, index++)
}

function answer(c: Context<ApiEnv>, item: Item, options: BatchOptions, index: number) {
  if ('problem' in item) return { index, problem: item.problem }
  const named = idOf(item.value)
  try {
    const { id: _, ...request } = parsed(BatchText, item.value)
    return { index, ...named, report: reportOn(c.var.analyzer, { ...options, ...request }) }
  } catch (error) {
    return { index, ...named, problem: problemOfThrown(error, c.var.requestId) }
  }
}

function idOf(value: unknown): { id?: string } {
  const result = BatchText.pick({ id: true }).strip().safeParse(value)
  return result.success ? result.data : {}
}

async function* lines(results: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const result of results) yield `${JSON.stringify(result)}\n`
}

async function* json(results: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '{"results":['
  for await (const result of results) {
    yield before + JSON.stringify(result)
    before = ','
  }
  yield ']}'
}

/** Makes the next part when it is wanted, and none once the reader is gone. */
function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
}
