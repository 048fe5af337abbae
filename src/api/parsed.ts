import type { z } from '@hono/zod-openapi'
import { ProblemError, problem, problemOf } from './problem.ts'

/**
 * The value of a body.
 * @throws ProblemError 400 where it is no JSON
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ProblemError(problem('malformed-body', 'The body is not valid JSON.'))
  }
}

/**
 * A value as a schema reads it.
 * @throws ProblemError 413 or 422 where the schema refuses it
 */
export function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value)
  if (!result.success) throw new ProblemError(problemOf(result.error))
  return result.data
}
