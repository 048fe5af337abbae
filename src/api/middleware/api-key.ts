import { createMiddleware } from 'hono/factory'
import type { ApiEnv } from '../env.ts'
import { ProblemError, problem } from '../problem.ts'

/**
 * Asks for an API key where the deployment has the secret `API_KEYS`: SHA-256 hashes in hex, separated by
 * commas or white space. Keys themselves are stored nowhere; every hash is compared, each in constant time.
 */
export const requireApiKey = createMiddleware<ApiEnv>(async (c, next) => {
  const hashes = c.env?.API_KEYS?.split(/[\s,]+/).filter(Boolean) ?? []
  if (hashes.length === 0) return next()
  const key = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1]
  const sent = key === undefined ? undefined : await sha256(key)
  let known = false
  for (const hash of hashes) known = (sent !== undefined && equal(sent, Buffer.from(hash, 'hex'))) || known
  if (!known) {
    throw new ProblemError(problem('unauthorized', 'Send an API key as `Authorization: Bearer …`.'), {
      'WWW-Authenticate': 'Bearer realm="discourse-metrics"',
    })
  }
  c.set('client', `key:${Buffer.from(sent!).toString('hex')}`)
  return next()
})

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length
  for (let i = 0; i < a.length; i++) difference |= a[i] ^ b[i]
  return difference === 0
}
