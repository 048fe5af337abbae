import { createRoute, type RouteHandler } from '@hono/zod-openapi'
import type { LexiconTable } from '../../lexicons/parse.ts'
import { lexicons } from '../../lexicons/registry.ts'
import type { ApiEnv } from '../env.ts'
import { ProblemError, problem } from '../problem.ts'
import { Lexicon, LexiconPage, LexiconPath } from '../schemas/lexicon.ts'
import { jsonResponse, problems } from './contents.ts'

export const lexiconRoute = createRoute({
  method: 'get',
  path: '/v1/lexicons/{name}',
  operationId: 'getLexicon',
  tags: ['Lexicons'],
  summary: 'One lexicon: classes, sources and entries, page by page',
  description: 'Every entry names its source and shows one text where it is found and one where it is not.',
  request: { params: LexiconPath, query: LexiconPage },
  responses: { 200: jsonResponse(Lexicon, 'One page of it.'), ...problems(401, 404, 422, 429) },
})

const tables = new Map<string, LexiconTable>(Object.entries(lexicons))

export const lexicon: RouteHandler<typeof lexiconRoute, ApiEnv> = (c) => {
  const { name } = c.req.valid('param')
  const { offset, limit } = c.req.valid('query')
  const table = tables.get(name)
  if (!table) throw new ProblemError(problem('not-found', 'See /v1/lexicons for the names of the lexicons.'))
  const { title, version, licence, sources, categories, weights, entries } = table
  const end = offset + limit
  return c.json(
    {
      name,
      title,
      version,
      licence,
      total: entries.length,
      sources: Object.entries(sources).map(([key, citation]) => ({ key, citation })),
      classes: Object.entries(categories).map(([name, meaning]) => ({ name, meaning })),
      weights,
      offset,
      next: end < entries.length ? end : null,
      entries: entries.slice(offset, end),
    },
    200,
  )
}
