import { createRoute, type RouteHandler } from '@hono/zod-openapi'
import type { ApiEnv } from '../env.ts'
import { Health } from '../schemas/engine.ts'
import { jsonResponse, problems } from './contents.ts'

export const healthRoute = createRoute({
  method: 'get',
  path: '/health',
  operationId: 'getHealth',
  tags: ['Service'],
  summary: 'Is the service up?',
  description: 'Takes no key and counts toward no limit.',
  security: [],
  responses: { 200: jsonResponse(Health, 'It is up.'), ...problems(405) },
})

export const health: RouteHandler<typeof healthRoute, ApiEnv> = (c) =>
  c.json({ status: 'ok' as const, version: c.var.analyzer.stamp.version }, 200)
