import { z } from '@hono/zod-openapi'
import { Problem } from './problem.ts'
import { Report } from './report.ts'
import { count } from './wording.ts'

export const BatchResult = z
  .strictObject({
    index: count.describe('Place of the text in the batch, from 0.'),
    id: z.string().optional().describe('The caller’s id; absent where it could not be read.'),
    report: Report.optional(),
    problem: Problem.optional(),
  })
  .openapi('BatchResult', { description: 'The answer for one text: a report, or a problem in its place.' })
export type BatchResult = z.infer<typeof BatchResult>

export const BatchResponse = z
  .strictObject({ results: z.array(BatchResult).describe('In order of the request.') })
  .openapi('BatchResponse', { description: 'The answers for a batch.' })
