import type { RouteHandler } from '@hono/zod-openapi'
import type { ApiEnv } from '../env.ts'
import { reportOn } from '../report-on.ts'
import { SourcesReport } from '../schemas/report.ts'
import { MetricRequest } from '../schemas/request.ts'
import { metricRoute } from './metric.ts'

export const sourcesRoute = metricRoute('sources', {
  operationId: 'scoreSources',
  summary: 'How densely is the text sourced, and by whom?',
  description: 'Who says what: a named person or body, a document, an unnamed official, or nobody.',
  request: MetricRequest,
  report: SourcesReport,
})

export const sources: RouteHandler<typeof sourcesRoute, ApiEnv> = (c) =>
  c.json(reportOn(c.var.analyzer, { ...c.req.valid('json'), metrics: ['sources'] }), 200)
