import type { RouteHandler } from '@hono/zod-openapi'
import type { ApiEnv } from '../env.ts'
import { reportOn } from '../report-on.ts'
import { AbsolutismReport } from '../schemas/report.ts'
import { MetricRequest } from '../schemas/request.ts'
import { metricRoute } from './metric.ts'

export const absolutismRoute = metricRoute('absolutism', {
  operationId: 'scoreAbsolutism',
  summary: 'How much of the text is all or nothing?',
  description: '"Always", "no one", "without exception", "the only way".',
  request: MetricRequest,
  report: AbsolutismReport,
})

export const absolutism: RouteHandler<typeof absolutismRoute, ApiEnv> = (c) =>
  c.json(reportOn(c.var.analyzer, { ...c.req.valid('json'), metrics: ['absolutism'] }), 200)
