import type { RouteHandler } from '@hono/zod-openapi'
import type { ApiEnv } from '../env.ts'
import { reportOn } from '../report-on.ts'
import { HedgingReport } from '../schemas/report.ts'
import { MetricRequest } from '../schemas/request.ts'
import { metricRoute } from './metric.ts'

export const hedgingRoute = metricRoute('hedging', {
  operationId: 'scoreHedging',
  summary: 'How much does the text hold back?',
  description: 'Hedges: "may", "reportedly", "it is thought".',
  request: MetricRequest,
  report: HedgingReport,
})

export const hedging: RouteHandler<typeof hedgingRoute, ApiEnv> = (c) =>
  c.json(reportOn(c.var.analyzer, { ...c.req.valid('json'), metrics: ['hedging'] }), 200)
