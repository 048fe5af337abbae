import { createRoute, type RouteHandler } from '@hono/zod-openapi'
import type { ApiEnv } from '../env.ts'
import {
  MAX_ACTORS,
  MAX_ALIASES,
  MAX_BODY_BYTES,
  MAX_CHARACTERS,
  MAX_NAME_CHARACTERS,
  MAX_TARGETS,
} from '../limits.ts'
import { Engine } from '../schemas/engine.ts'
import { jsonResponse, problems } from './contents.ts'

export const engineRoute = createRoute({
  method: 'get',
  path: '/v1/engine',
  operationId: 'getEngine',
  tags: ['Service'],
  summary: 'Versions, reference corpus, limits and measured accuracy',
  description: 'What to cite beside a score.',
  responses: { 200: jsonResponse(Engine, 'The engine.'), ...problems(401, 429) },
})

const limits = {
  characters: MAX_CHARACTERS,
  bodyBytes: MAX_BODY_BYTES,
  actors: MAX_ACTORS,
  aliases: MAX_ALIASES,
  nameCharacters: MAX_NAME_CHARACTERS,
  targets: MAX_TARGETS,
}

export const engine: RouteHandler<typeof engineRoute, ApiEnv> = (c) =>
  c.json({ ...c.var.analyzer.stamp, limits, accuracy: c.var.accuracy }, 200)
