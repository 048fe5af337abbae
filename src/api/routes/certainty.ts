import { createRoute, type RouteHandler } from '@hono/zod-openapi'
import type { ApiEnv } from '../env.ts'
import { MAX_BODY_BYTES } from '../limits.ts'
import { tagAnswer } from '../middleware/answer-tag.ts'
import { readJsonBody } from '../middleware/body.ts'
import { reportOn } from '../report-on.ts'
import { CertaintyReport } from '../schemas/report.ts'
import { MetricRequest } from '../schemas/request.ts'
import { jsonBody, jsonResponse, textProblems } from './contents.ts'

export const certaintyRoute = createRoute({
  method: 'post',
  path: '/v1/certainty',
  operationId: 'scoreCertainty',
  tags: ['Single metrics'],
  summary: 'How sure does the text sound?',
  description: 'Boosters ("clearly", "proves"), and the certainty of each sentence.',
  middleware: [readJsonBody(MAX_BODY_BYTES), tagAnswer],
  request: { body: jsonBody(MetricRequest) },
  responses: { 200: jsonResponse(CertaintyReport, 'The report on one metric.'), ...textProblems },
})

export const certainty: RouteHandler<typeof certaintyRoute, ApiEnv> = (c) =>
  c.json(reportOn(c.var.analyzer, { ...c.req.valid('json'), metrics: ['certainty'] }), 200)
