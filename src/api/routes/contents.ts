import type { z } from '@hono/zod-openapi'

/** A JSON body that must be sent. */
export const jsonBody = <Schema extends z.ZodType>(schema: Schema) => ({
  content: { 'application/json': { schema } },
  required: true,
})

/** A JSON answer. */
export const jsonResponse = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  content: { 'application/json': { schema } },
  description,
  headers: ANSWER_HEADERS,
})

/** Headers of an answer, by reference. */
export const ANSWER_HEADERS = {
  'X-Request-Id': { $ref: '#/components/headers/X-Request-Id' },
  ETag: { $ref: '#/components/headers/ETag' },
  'RateLimit-Policy': { $ref: '#/components/headers/RateLimit-Policy' },
}

const SHARED_PROBLEMS = {
  400: 'MalformedBody',
  401: 'Unauthorized',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  413: 'TooLarge',
  415: 'UnsupportedMediaType',
  422: 'Unprocessable',
  429: 'TooManyRequests',
} as const
type SharedStatus = keyof typeof SHARED_PROBLEMS

/** References to the problem answers that operations share. */
export function problems<Status extends SharedStatus>(...statuses: Status[]) {
  const entries = statuses.map((status) => [
    status,
    { $ref: `#/components/responses/${SHARED_PROBLEMS[status]}` },
  ])
  return Object.fromEntries(entries) as { [S in Status]: { $ref: string } }
}

/** The problems of every operation that takes texts. */
export const textProblems = problems(400, 401, 413, 415, 422, 429)
