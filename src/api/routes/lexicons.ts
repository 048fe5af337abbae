import { createRoute, type RouteHandler } from '@hono/zod-openapi'
import { lexicons as tables } from '../../lexicons/registry.ts'
import type { ApiEnv } from '../env.ts'
import { LexiconList } from '../schemas/lexicon.ts'
import { jsonResponse, problems } from './contents.ts'

export const lexiconsRoute = createRoute({
  method: 'get',
  path: '/v1/lexicons',
  operationId: 'listLexicons',
  tags: ['Lexicons'],
  summary: 'The lexicons behind the wording metrics',
  description: 'Their titles, versions and licences; the entries are one request further.',
  responses: { 200: jsonResponse(LexiconList, 'The lexicons.'), ...problems(401, 429) },
})

export const lexicons: RouteHandler<typeof lexiconsRoute, ApiEnv> = (c) =>
  c.json(
    {
      lexicons: Object.entries(tables).map(([name, { title, version, licence, entries }]) => ({
        name,
        title,
        version,
        licence,
        total: entries.length,
      })),
    },
    200,
  )
