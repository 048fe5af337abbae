import { createRoute, type z } from '@hono/zod-openapi'
import type { MetricName } from '../../metrics/results.ts'
import { MAX_BODY_BYTES } from '../limits.ts'
import { tagAnswer } from '../middleware/answer-tag.ts'
import { readJsonBody } from '../middleware/body.ts'
import { jsonBody, jsonResponse, textProblems } from './contents.ts'

/** In what the routes of single metrics differ. */
interface Parts<Request, Report> {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly request: Request
  readonly report: Report
}

/** The route of one metric alone. */
export function metricRoute<
  const Metric extends MetricName,
  Request extends z.ZodType,
  Report extends z.ZodType,
>(metric: Metric, { operationId, summary, description, request, report }: Parts<Request, Report>) {
  return createRoute({
    method: 'post',
    path: `/v1/${metric}`,
    operationId,
    tags: ['Single metrics'],
    summary,
    description,
    middleware: [readJsonBody(MAX_BODY_BYTES), tagAnswer],
    request: { body: jsonBody(request) },
    responses: { 200: jsonResponse(report, 'The report on one metric.'), ...textProblems },
  })
}
