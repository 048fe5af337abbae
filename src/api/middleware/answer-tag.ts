import { createMiddleware } from 'hono/factory'
import type { ApiEnv } from '../env.ts'

/**
 * Gives the answer to a POST a strong ETag made from the request and the versions of everything that makes
 * scores: equal tags mean equal answers, also between deployments. Comes after the body was read.
 */
export const tagAnswer = createMiddleware<ApiEnv>(async (c, next) => {
  await next()
  if (!c.res.ok) return
  const { pathname, search } = new URL(c.req.url)
  const type = c.req.header('Content-Type')
  const made = JSON.stringify([pathname, search, type, c.var.analyzer.stamp, await c.req.text()])
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(made))
  c.header('ETag', `"${Buffer.from(digest).toString('hex').slice(0, 32)}"`)
})
