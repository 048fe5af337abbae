import { createRoute, type RouteHandler } from '@hono/zod-openapi'
import type { ApiEnv } from '../env.ts'
import { MAX_BODY_BYTES } from '../limits.ts'
import { tagAnswer } from '../middleware/answer-tag.ts'
import { readJsonBody } from '../middleware/body.ts'
import { reportOn } from '../report-on.ts'
import { AbsolutismReport } from '../schemas/report.ts'
import { MetricRequest } from '../schemas/request.ts'
import { jsonBody, jsonResponse, textProblems } from './contents.ts'

export const absolutismRoute = createRoute({
  method: 'post',
  path: '/v1/absolutism',
  operationId: 'scoreAbsolutism',
  tags: ['Single metrics'],
  summary: 'How much of the text is all or nothing?',
  description: '"Always", "no one", "without exception", "the only way".',
  middleware: [readJsonBody(MAX_BODY_BYTES), tagAnswer],
  request: { body: jsonBody(MetricRequest) },
  responses: { 200: jsonResponse(AbsolutismReport, 'The report on one metric.'), ...textProblems },
})

export const absolutism: RouteHandler<typeof absolutismRoute, ApiEnv> = (c) =>
  c.json(reportOn(c.var.analyzer, { ...c.req.valid('json'), metrics: ['absolutism'] }), 200)
