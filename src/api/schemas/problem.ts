import { z } from '@hono/zod-openapi'
import { count } from './fields.ts'
import { LanguageGuess } from './report.ts'

/**
 * Stable names of what can go wrong; an answer carries
 * `urn:discourse-metrics:problem:` + the name as its type.
 */
export const PROBLEMS = {
  'malformed-body': { status: 400, title: 'The body cannot be read' },
  unauthorized: { status: 401, title: 'A valid API key is needed' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This path does not take that method' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'text-too-long': { status: 413, title: 'The text is too long' },
  'unsupported-media-type': { status: 415, title: 'The body has the wrong media type' },
  'invalid-request': { status: 422, title: 'The request has bad fields' },
  'blank-text': { status: 422, title: 'The text is blank' },
  'not-english': { status: 422, title: 'The text is not English' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'internal-error': { status: 500, title: 'Something went wrong here' },
} as const
export type ProblemName = keyof typeof PROBLEMS

export const FieldError = z
  .strictObject({
    pointer: z.string().describe('JSON Pointer (RFC 6901) to the bad field; empty for the whole body.'),
    detail: z.string().describe('What is wrong with it.'),
  })
  .openapi('FieldError', { description: 'One bad field.' })

export const Problem = z
  .object({
    type: z.string().describe('Stable URI of the kind of problem.'),
    title: z.string().describe('The kind of problem, for people.'),
    status: z.int().min(400).max(599).describe('The HTTP status.'),
    detail: z.string().describe('What happened this time.'),
    requestId: z.string().optional().describe('Id of the request, as in `X-Request-Id`.'),
    errors: z.array(FieldError).optional().describe('The bad fields.'),
    limit: count.optional().describe('The limit that was passed, in the unit that `detail` names.'),
    language: LanguageGuess.optional(),
  })
  .openapi('Problem', {
    description: 'What went wrong, as application/problem+json (RFC 9457).',
    example: {
      type: 'urn:discourse-metrics:problem:blank-text',
      title: 'The text is blank',
      status: 422,
      detail: 'Send a text with at least one visible character.',
      requestId: '7d3c0a52-7f0e-4f5b-9d2a-0b7f2f0c9f11',
      errors: [{ pointer: '/text', detail: 'The text is blank' }],
    },
  })
export type Problem = z.infer<typeof Problem>
