import type { RouteHandler } from '@hono/zod-openapi'
import type { ApiEnv } from '../env.ts'
import { reportOn } from '../report-on.ts'
import { CertaintyReport } from '../schemas/report.ts'
import { MetricRequest } from '../schemas/request.ts'
import { metricRoute } from './metric.ts'

export const certaintyRoute = metricRoute('certainty', {
  operationId: 'scoreCertainty',
  summary: 'How sure does the text sound?',
  description: 'Boosters ("clearly", "proves"), and the certainty of each sentence.',
  request: MetricRequest,
  report: CertaintyReport,
})

export const certainty: RouteHandler<typeof certaintyRoute, ApiEnv> = (c) =>
  c.json(reportOn(c.var.analyzer, { ...c.req.valid('json'), metrics: ['certainty'] }), 200)
