import type { RouteHandler } from '@hono/zod-openapi'
import type { ApiEnv } from '../env.ts'
import { reportOn } from '../report-on.ts'
import { ActorsReport } from '../schemas/report.ts'
import { ActorsRequest } from '../schemas/request.ts'
import { metricRoute } from './metric.ts'

export const actorsRoute = metricRoute('actors', {
  operationId: 'scoreActors',
  summary: 'Who are the actors, and is the text for or against them?',
  description: 'Sentiment toward each named actor, in the author’s voice and in the voice of each source.',
  request: ActorsRequest,
  report: ActorsReport,
})

export const actors: RouteHandler<typeof actorsRoute, ApiEnv> = (c) =>
  c.json(reportOn(c.var.analyzer, { ...c.req.valid('json'), metrics: ['actors'] }), 200)
