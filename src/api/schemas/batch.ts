import { z } from '@hono/zod-openapi'
import { METRICS } from '../../metrics/results.ts'
import { MAX_BATCH } from '../limits.ts'
import { CueChanges } from './cue-changes.ts'
import { count } from './fields.ts'
import {
  actors,
  Detail,
  detail,
  id,
  LanguageCheck,
  language,
  MetricName,
  metrics,
  OffsetUnit,
  offsetUnit,
  pronouns,
  targets,
  text,
} from './options.ts'
import { Problem } from './problem.ts'
import { Report } from './report.ts'

const cues = CueChanges.optional()
/** What may be asked for all texts of a batch. */
const options = { metrics, actors, detail, offsetUnit, language, pronouns, cues }

export const BatchText = z
  .strictObject({
    id,
    text,
    metrics: z.array(MetricName).min(1).max(METRICS.length).optional().describe('Instead of the batch’s.'),
    actors,
    targets,
    detail: Detail.optional(),
    offsetUnit: OffsetUnit.optional(),
    language: LanguageCheck.optional(),
    pronouns: z.boolean().optional().describe('Instead of the batch’s.'),
    cues,
  })
  .openapi('BatchText', {
    description: 'One text of a batch, with options of its own where they differ from the batch’s.',
    example: { id: 'ministry', text: 'The dam will certainly hold. It is always safe.' },
  })

const texts = { description: 'The texts; a bad one is answered by a problem in its place.' }

export const BatchRequest = z
  .strictObject({ texts: z.array(BatchText).min(1).max(MAX_BATCH).openapi(texts), ...options })
  .openapi('BatchRequest', {
    description: 'Texts, and options for all of them.',
    example: {
      texts: [
        { id: 'ministry', text: 'The dam will certainly hold. It is always safe.' },
        { id: 'paper', text: 'The dam may hold, engineers say. It could perhaps fail.' },
      ],
      detail: 'summary',
    },
  })

/** A batch whose texts are not looked at yet: a bad one must not hurt the others. */
export const BatchEnvelope = z.strictObject({ texts: z.array(z.unknown()).min(1).max(MAX_BATCH), ...options })
/** The options of a batch that came as lines. */
export const BatchOptions = z.strictObject(options)
export type BatchOptions = z.infer<typeof BatchOptions>

export const BatchResult = z
  .strictObject({
    index: count.describe('Place of the text in the batch, from 0.'),
    id: z.string().optional().describe('The caller’s id; absent where it could not be read.'),
    report: Report.optional(),
    problem: Problem.optional(),
  })
  .openapi('BatchResult', {
    description:
      'The answer for one text: a report, or a problem in its place, whose pointers begin at that text.',
  })
export type BatchResult = z.infer<typeof BatchResult>

export const BatchResponse = z
  .strictObject({ results: z.array(BatchResult).describe('In order of the request.') })
  .openapi('BatchResponse', { description: 'The answers for a batch.' })
