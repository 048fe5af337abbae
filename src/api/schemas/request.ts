import { z } from '@hono/zod-openapi'
import { METRICS } from '../../metrics/results.ts'
import { CueChanges } from './cue-changes.ts'
import {
  actors,
  detail,
  language,
  MetricName,
  metrics,
  offsetUnit,
  pronouns,
  targets,
  text,
} from './options.ts'

const cues = CueChanges.optional()

const EXAMPLE_TEXT =
  'The World Bank may have misjudged the crisis, critics say. “We always act in time,” said Ana Lima.'

export const AnalyzeRequest = z
  .strictObject({
    text,
    metrics,
    actors,
    targets,
    detail,
    offsetUnit,
    language,
    pronouns,
    cues,
  })
  .openapi('AnalyzeRequest', {
    description: 'A text and what to tell of it.',
    example: { text: EXAMPLE_TEXT, actors: [{ name: 'World Bank', aliases: ['IBRD'] }] },
  })
export type AnalyzeRequest = z.infer<typeof AnalyzeRequest>

export const MetricRequest = z
  .strictObject({ text, detail, offsetUnit, language, cues })
  .openapi('MetricRequest', {
    description: 'A text for one metric.',
    example: { text: EXAMPLE_TEXT },
  })

export const ActorsRequest = z
  .strictObject({ text, actors, targets, detail, offsetUnit, language, pronouns })
  .openapi('ActorsRequest', {
    description: 'A text, and the actors and spans to score in it.',
    example: { text: EXAMPLE_TEXT, targets: [{ start: 4, end: 14 }] },
  })

/** Metrics as one parameter, separated by commas. */
const metricList = z
  .preprocess(
    (value) => (typeof value === 'string' ? value.split(',') : value),
    z
      .array(MetricName)
      .min(1)
      .max(METRICS.length)
      .default([...METRICS]),
  )
  .openapi({
    type: 'array',
    items: { $ref: '#/components/schemas/MetricName' },
    minItems: 1,
    maxItems: METRICS.length,
    param: { style: 'form', explode: false },
    description: 'The metrics to compute, separated by commas.',
  })

export const TextQuery = z.strictObject({
  metrics: metricList.optional(),
  detail: detail.openapi({ description: 'How much to tell.' }),
  offsetUnit: offsetUnit.openapi({ description: 'What the offsets of the answer count.' }),
  language: language.openapi({ description: 'Whether to check the language.' }),
  pronouns: z
    .enum(['true', 'false'])
    .default('true')
    .transform((value) => value === 'true')
    .openapi({
      type: 'boolean',
      default: true,
      description: 'Whether pronouns count as mentions of an actor.',
    }),
})
/** A text that came as such. */
export const BareText = z.object({ text })
