import { z } from '@hono/zod-openapi'
import { METRICS } from '../../metrics/results.ts'
import {
  MAX_ACTORS,
  MAX_ALIASES,
  MAX_CHARACTERS,
  MAX_ID_CHARACTERS,
  MAX_NAME_CHARACTERS,
  MAX_TARGETS,
} from '../limits.ts'

// What requests ask for, field by field; each operation takes those that it can use.

export const MetricName = z.enum(METRICS).openapi('MetricName', { description: 'One of the five metrics.' })

// A description in zod's own registry is told by the tools
// of /mcp too; one given to the OpenAPI writer is not.
export const OffsetUnit = z
  .enum(['utf16', 'codepoint', 'utf8'])
  .openapi('OffsetUnit')
  .register(z.globalRegistry, {
    description:
      'What offsets count, in the request and in the answer: UTF-16 units (JavaScript, Java, C#), Unicode code points (Python, Go runes) or UTF-8 bytes (Go, Rust).',
  })

export const Detail = z.enum(['summary', 'full']).openapi('Detail').register(z.globalRegistry, {
  description:
    '`summary` leaves out cues, mentions, attributions, sentence scores and the evidence of targets.',
})

export const LanguageCheck = z.enum(['auto', 'en']).openapi('LanguageCheck').register(z.globalRegistry, {
  description: '`auto` refuses text that is clearly not English; `en` skips that check.',
})

const BLANK = 'The text is blank'
export const text = z
  .string()
  .min(1, BLANK)
  .max(MAX_CHARACTERS)
  .regex(/\S/, BLANK)
  .describe(`The text, plain. At most ${MAX_CHARACTERS} UTF-16 units, and not blank.`)
export const id = z
  .string()
  .min(1)
  .max(MAX_ID_CHARACTERS)
  .describe('The caller’s name for the text; it comes back in the answer.')
const name = z.string().min(1, 'Must not be blank').max(MAX_NAME_CHARACTERS).regex(/\S/, 'Must not be blank')

export const GivenActor = z
  .strictObject({
    name: name.describe('The name under which the actor is returned.'),
    aliases: z.array(name).max(MAX_ALIASES).optional().describe('Other names that call the same actor.'),
  })
  .openapi('GivenActor', {
    description: 'An actor to follow, besides those that the text names.',
    example: { name: 'World Bank', aliases: ['IBRD'] },
  })

export const TargetSpan = z
  .strictObject({
    start: z.int().min(0).describe('First unit of the span.'),
    end: z.int().min(1).describe('The unit after the last.'),
  })
  .refine(({ start, end }) => start < end, {
    path: ['end'],
    message: 'The end must lie after the start',
  })
  .openapi('TargetSpan', {
    description: 'A stretch of the text in the request’s offset unit; `end` is exclusive.',
    example: { start: 4, end: 14 },
  })

// The OpenAPI writer forgets the default of a named schema unless told.
export const detail = Detail.default('full').openapi({ default: 'full' })
export const offsetUnit = OffsetUnit.default('utf16').openapi({ default: 'utf16' })
export const language = LanguageCheck.default('auto').openapi({ default: 'auto' })
export const actors = z
  .array(GivenActor)
  .max(MAX_ACTORS)
  .optional()
  .describe('Actors to follow; they are returned first, even without a mention.')
export const targets = z
  .array(TargetSpan)
  .max(MAX_TARGETS)
  .optional()
  .describe('Score the sentiment toward exactly these spans.')
export const pronouns = z.boolean().default(true).describe('Whether pronouns count as mentions of an actor.')

export const metrics = z
  .array(MetricName)
  .min(1)
  .max(METRICS.length)
  .default([...METRICS])
  .describe('The metrics to compute.')
