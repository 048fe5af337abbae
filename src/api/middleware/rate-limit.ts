import { createMiddleware } from 'hono/factory'
import type { ApiEnv } from '../env.ts'
import { ProblemError, problem } from '../problem.ts'

/** As wrangler.toml binds it. */
const REQUESTS = 100
const SECONDS = 60

/** Holds each client (by API key, else by address) to the rate limit that the deployment binds, if any. */
export const limitRate = createMiddleware<ApiEnv>(async (c, next) => {
  const limiter = c.env?.RATE_LIMITER
  if (!limiter) return next()
  const policy = `"default";q=${REQUESTS};w=${SECONDS}`
  const { success } = await limiter.limit({
    key: c.get('client') ?? `ip:${c.req.header('CF-Connecting-IP') ?? 'unknown'}`,
  })
  if (!success) {
    throw new ProblemError(
      problem('too-many-requests', `A client may send ${REQUESTS} requests in ${SECONDS} seconds.`, {
        limit: REQUESTS,
      }),
      { 'Retry-After': String(SECONDS), 'RateLimit-Policy': policy },
    )
  }
  c.header('RateLimit-Policy', policy)
  return next()
})
