import { createRoute, type RouteHandler } from '@hono/zod-openapi'
import type { ApiEnv } from '../env.ts'
import { MAX_BODY_BYTES } from '../limits.ts'
import { tagAnswer } from '../middleware/answer-tag.ts'
import { readJsonBody } from '../middleware/body.ts'
import { reportOn } from '../report-on.ts'
import { SourcesReport } from '../schemas/report.ts'
import { MetricRequest } from '../schemas/request.ts'
import { jsonBody, jsonResponse, textProblems } from './contents.ts'

export const sourcesRoute = createRoute({
  method: 'post',
  path: '/v1/sources',
  operationId: 'scoreSources',
  tags: ['Single metrics'],
  summary: 'How densely is the text sourced, and by whom?',
  description: 'Who says what: a named person or body, a document, an unnamed official, or nobody.',
  middleware: [readJsonBody(MAX_BODY_BYTES), tagAnswer],
  request: { body: jsonBody(MetricRequest) },
  responses: { 200: jsonResponse(SourcesReport, 'The report on one metric.'), ...textProblems },
})

export const sources: RouteHandler<typeof sourcesRoute, ApiEnv> = (c) =>
  c.json(reportOn(c.var.analyzer, { ...c.req.valid('json'), metrics: ['sources'] }), 200)
