import { z } from '@hono/zod-openapi'
import { lexicons } from '../../lexicons/registry.ts'
import { METRICS } from '../../metrics/results.ts'
import { WORDING_METRICS } from '../../metrics/wording/cue-changes.ts'
import {
  MAX_ACTORS,
  MAX_ADDED_CUES,
  MAX_ALIASES,
  MAX_BATCH,
  MAX_CHARACTERS,
  MAX_COMPARED,
  MAX_ID_CHARACTERS,
  MAX_NAME_CHARACTERS,
  MAX_PHRASE_CHARACTERS,
  MAX_SWITCHED_CUES,
  MAX_TARGETS,
  MIN_COMPARED,
} from '../limits.ts'

/** One to eight words, without the signs of the lexicons' pattern language. */
const PHRASE = /^[^\s|/()[\]~+@*#_]+( [^\s|/()[\]~+@*#_]+){0,7}$/

export const MetricName = z.enum(METRICS).openapi('MetricName', { description: 'One of the five metrics.' })

export const OffsetUnit = z.enum(['utf16', 'codepoint', 'utf8']).openapi('OffsetUnit', {
  description:
    'What offsets count, in the request and in the answer: UTF-16 units (JavaScript, Java, C#), Unicode code points (Python, Go runes) or UTF-8 bytes (Go, Rust).',
})

export const Detail = z.enum(['summary', 'full']).openapi('Detail', {
  description:
    '`summary` leaves out cues, mentions, attributions, sentence scores and the evidence of targets.',
})

export const LanguageCheck = z.enum(['auto', 'en']).openapi('LanguageCheck', {
  description: '`auto` refuses text that is clearly not English; `en` skips that check.',
})

const text = z
  .string()
  .min(1)
  .max(MAX_CHARACTERS)
  .regex(/\S/)
  .describe(`The text, plain. At most ${MAX_CHARACTERS} UTF-16 units, and not blank.`)
const id = z
  .string()
  .min(1)
  .max(MAX_ID_CHARACTERS)
  .describe('The caller’s name for the text; it comes back in the answer.')
const name = z.string().min(1).max(MAX_NAME_CHARACTERS).regex(/\S/, 'Must not be blank')

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
const detail = Detail.default('full').openapi({ default: 'full' })
const offsetUnit = OffsetUnit.default('utf16').openapi({ default: 'utf16' })
const language = LanguageCheck.default('auto').openapi({ default: 'auto' })
const actors = z
  .array(GivenActor)
  .max(MAX_ACTORS)
  .optional()
  .describe('Actors to follow; they are returned first, even without a mention.')
const targets = z
  .array(TargetSpan)
  .max(MAX_TARGETS)
  .optional()
  .describe('Score the sentiment toward exactly these spans.')
const pronouns = z.boolean().default(true).describe('Whether pronouns count as mentions of an actor.')

const EXAMPLE_TEXT =
  'The World Bank may have misjudged the crisis, critics say. “We always act in time,” said Ana Lima.'

const metrics = z
  .array(MetricName)
  .min(1)
  .max(METRICS.length)
  .default([...METRICS])
  .describe('The metrics to compute.')

export const WordingMetric = z
  .enum(WORDING_METRICS)
  .openapi('WordingMetric', { description: 'A metric that counts words and phrases.' })

export const AddedCue = z
  .strictObject({
    metric: WordingMetric,
    phrase: z
      .string()
      .min(1)
      .max(MAX_PHRASE_CHARACTERS)
      .regex(PHRASE, 'Must be one to eight words, without | / ( ) [ ] ~ + @ * # _')
      .describe('One to eight words in a row, found wherever they stand, in any case.'),
  })
  .openapi('AddedCue', {
    description: 'A cue that this request adds; it counts in the category `request`.',
    example: { metric: 'hedging', phrase: 'sort of' },
  })

const knownCues = new Set(Object.values(lexicons).flatMap(({ entries }) => entries.map(({ id }) => id)))
const cueId = z
  .string()
  .min(1)
  .max(MAX_PHRASE_CHARACTERS)
  .refine((id) => knownCues.has(id) || /^hedge\.\w+\.learned$/.test(id), 'No cue has this id')

export const CueChanges = z
  .strictObject({
    add: z.array(AddedCue).max(MAX_ADDED_CUES).optional().describe('Cues to add.'),
    off: z
      .array(cueId)
      .max(MAX_SWITCHED_CUES)
      .optional()
      .describe('Ids of cues that are not to count, as in `cue`.'),
  })
  .openapi('CueChanges', {
    description: 'Cues to add or to switch off for this request alone.',
    example: { add: [{ metric: 'hedging', phrase: 'sort of' }], off: ['hedge.modal.may'] },
  })
const cues = CueChanges.optional()

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

const shared = { metrics, actors, detail, offsetUnit, language, pronouns, cues }

export const CompareText = z
  .strictObject({ id, text })
  .openapi('CompareText', { description: 'A text to compare.' })

export const CompareRequest = z
  .strictObject({
    texts: z
      .array(CompareText)
      .min(MIN_COMPARED)
      .max(MAX_COMPARED)
      .describe('The texts, under ids of their own.'),
    metrics,
    actors,
    language,
    pronouns,
    cues,
  })
  .refine(({ texts }) => new Set(texts.map((text) => text.id)).size === texts.length, {
    path: ['texts'],
    message: 'Each text needs an id of its own',
  })
  .openapi('CompareRequest', {
    description: 'Texts to set side by side.',
    example: {
      texts: [
        { id: 'ministry', text: 'The dam will certainly hold. It is always safe.' },
        { id: 'paper', text: 'The dam may hold, engineers say. It could perhaps fail.' },
      ],
    },
  })

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
  .strictObject({ texts: z.array(BatchText).min(1).max(MAX_BATCH).openapi(texts), ...shared })
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
export const BatchEnvelope = z.strictObject({ texts: z.array(z.unknown()).min(1).max(MAX_BATCH), ...shared })
/** The options of a batch that came as lines. */
export const BatchOptions = z.strictObject(shared)
export type BatchOptions = z.infer<typeof BatchOptions>

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
