import { createRoute, type RouteHandler } from '@hono/zod-openapi'
import type { ApiEnv } from '../env.ts'
import { MAX_BODY_BYTES } from '../limits.ts'
import { tagAnswer } from '../middleware/answer-tag.ts'
import { readJsonBody } from '../middleware/body.ts'
import { reportOn } from '../report-on.ts'
import { ActorsReport } from '../schemas/report.ts'
import { ActorsRequest } from '../schemas/request.ts'
import { jsonBody, jsonResponse, textProblems } from './contents.ts'

export const actorsRoute = createRoute({
  method: 'post',
  path: '/v1/actors',
  operationId: 'scoreActors',
  tags: ['Single metrics'],
  summary: 'Who are the actors, and is the text for or against them?',
  description: 'Sentiment toward each named actor, in the author’s voice and in the voice of each source.',
  middleware: [readJsonBody(MAX_BODY_BYTES), tagAnswer],
  request: { body: jsonBody(ActorsRequest) },
  responses: { 200: jsonResponse(ActorsReport, 'The report on one metric.'), ...textProblems },
})

export const actors: RouteHandler<typeof actorsRoute, ApiEnv> = (c) =>
  c.json(reportOn(c.var.analyzer, { ...c.req.valid('json'), metrics: ['actors'] }), 200)
