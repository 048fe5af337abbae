import { createRoute, type RouteHandler } from '@hono/zod-openapi'
import { comparisonOf } from '../comparison-of.ts'
import type { ApiEnv } from '../env.ts'
import { MAX_COMPARE_BYTES } from '../limits.ts'
import { tagAnswer } from '../middleware/answer-tag.ts'
import { readJsonBody } from '../middleware/body.ts'
import { CompareRequest, Comparison } from '../schemas/comparison.ts'
import { jsonBody, jsonResponse, textProblems } from './contents.ts'

export const compareRoute = createRoute({
  method: 'post',
  path: '/v1/compare',
  operationId: 'compareTexts',
  tags: ['Analysis'],
  summary: 'Set two to ten texts side by side',
  description:
    'Tells for each metric how the rates differ, their ratio with its exact interval, and whether that is more than chance; and how each text treats the actors that they share.',
  middleware: [readJsonBody(MAX_COMPARE_BYTES), tagAnswer],
  request: { body: jsonBody(CompareRequest) },
  responses: { 200: jsonResponse(Comparison, 'The comparison.'), ...textProblems },
})

export const compare: RouteHandler<typeof compareRoute, ApiEnv> = (c) =>
  c.json(comparisonOf(c.var.analyzer, c.req.valid('json')), 200)
