import { z } from '@hono/zod-openapi'
import { count, share } from './fields.ts'

const about = {
  name: z.string().describe('Name of the lexicon in this service.'),
  title: z.string().describe('What the lexicon holds.'),
  version: z.string().describe('Version of the table.'),
  licence: z.string().describe('Licence of the table.'),
  total: count.describe('Number of entries.'),
}

export const LexiconSummary = z
  .strictObject(about)
  .openapi('LexiconSummary', { description: 'A lexicon, without its entries.' })

export const LexiconList = z
  .strictObject({ lexicons: z.array(LexiconSummary).describe('In the order of the metrics that read them.') })
  .openapi('LexiconList', { description: 'The lexicons behind the wording metrics.' })

export const LexiconSource = z
  .strictObject({
    key: z.string().describe('As entries refer to it.'),
    citation: z.string().describe('Where it was published.'),
  })
  .openapi('LexiconSource', { description: 'A published list that entries come from.' })

export const LexiconClass = z
  .strictObject({
    name: z.string().describe('Name of the class.'),
    meaning: z.string().describe('What falls under it.'),
  })
  .openapi('LexiconClass', { description: 'A class of entries: the category of their cues.' })

export const LexiconEntry = z
  .strictObject({
    id: z.string().describe('As `cue` in a report.'),
    pattern: z.string().describe('The words.'),
    category: z.string().describe('Class of the entry; `none` marks a fixed phrase that is no cue.'),
    weight: share.describe('How strong the cue is.'),
    when: z
      .array(z.string())
      .describe(
        'Names of the tests of its context; and `keeps` where nothing before the cue withdraws it, `negatable` where a negation does, `plain` where no learned decision overrules the entry.',
      ),
    sources: z.array(z.string()).describe('Keys of its sources.'),
    fires: z
      .string()
      .describe(
        'A text where the lexicon finds it; empty for class `none`. Of hedges a learned decision has the last word, unless `when` says `plain`: in a report it may pass over what is found here.',
      ),
    spares: z.string().describe('A text where it is not.'),
  })
  .openapi('LexiconEntry', { description: 'A word or phrase, and its proof.' })

export const Lexicon = z
  .strictObject({
    ...about,
    sources: z.array(LexiconSource).describe('The sources.'),
    classes: z.array(LexiconClass).describe('The classes.'),
    weights: z.string().describe('How the weights were set.'),
    offset: count.describe('Index of the first entry of this page.'),
    next: count.nullable().describe('Offset of the next page, or null at the end.'),
    entries: z.array(LexiconEntry).describe('One page of entries.'),
  })
  .openapi('Lexicon', { description: 'A lexicon, and one page of its entries.' })

/** An integer that came as text. */
const whole = (least: number, most: number, otherwise: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'Must be a whole number')
    .transform(Number)
    .pipe(z.int().min(least).max(most))
    .default(otherwise)

export const LexiconPath = z.object({
  name: z.string().openapi({ description: 'Name of the lexicon.', example: 'hedges' }),
})
export const LexiconPage = z.strictObject({
  offset: whole(0, 999_999_999, 0).openapi({
    type: 'integer',
    minimum: 0,
    maximum: 999_999_999,
    default: 0,
    description: 'Index of the first entry.',
  }),
  limit: whole(1, 500, 100).openapi({
    type: 'integer',
    minimum: 1,
    maximum: 500,
    default: 100,
    description: 'Most entries on a page.',
  }),
})
