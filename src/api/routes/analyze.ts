import { createRoute, type RouteHandler } from '@hono/zod-openapi'
import type { ApiEnv } from '../env.ts'
import { MAX_BODY_BYTES } from '../limits.ts'
import { tagAnswer } from '../middleware/answer-tag.ts'
import { readJsonBody } from '../middleware/body.ts'
import { reportOn } from '../report-on.ts'
import { Report } from '../schemas/report.ts'
import { AnalyzeRequest } from '../schemas/request.ts'
import { jsonBody, jsonResponse, textProblems } from './contents.ts'

export const analyzeRoute = createRoute({
  method: 'post',
  path: '/v1/analyze',
  operationId: 'analyzeText',
  tags: ['Analysis'],
  summary: 'Score one text on all metrics, or on those asked for',
  description: 'Every score comes with its rate, its interval, and the spans that made it.',
  middleware: [readJsonBody(MAX_BODY_BYTES), tagAnswer],
  request: { body: jsonBody(AnalyzeRequest) },
  responses: { 200: jsonResponse(Report, 'The report.'), ...textProblems },
})

export const analyze: RouteHandler<typeof analyzeRoute, ApiEnv> = (c) =>
  c.json(reportOn(c.var.analyzer, c.req.valid('json')), 200)
