import { createRoute, type RouteHandler } from '@hono/zod-openapi'
import type { ApiEnv } from '../env.ts'
import { MAX_BODY_BYTES } from '../limits.ts'
import { tagAnswer } from '../middleware/answer-tag.ts'
import { readJsonBody } from '../middleware/body.ts'
import { reportOn } from '../report-on.ts'
import { HedgingReport } from '../schemas/report.ts'
import { MetricRequest } from '../schemas/request.ts'
import { jsonBody, jsonResponse, textProblems } from './contents.ts'

export const hedgingRoute = createRoute({
  method: 'post',
  path: '/v1/hedging',
  operationId: 'scoreHedging',
  tags: ['Single metrics'],
  summary: 'How much does the text hold back?',
  description: 'Hedges: "may", "reportedly", "it is thought".',
  middleware: [readJsonBody(MAX_BODY_BYTES), tagAnswer],
  request: { body: jsonBody(MetricRequest) },
  responses: { 200: jsonResponse(HedgingReport, 'The report on one metric.'), ...textProblems },
})

export const hedging: RouteHandler<typeof hedgingRoute, ApiEnv> = (c) =>
  c.json(reportOn(c.var.analyzer, { ...c.req.valid('json'), metrics: ['hedging'] }), 200)
