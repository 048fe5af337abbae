import { z } from '@hono/zod-openapi'
import { count, rates, share, TextSpan } from './fields.ts'

export const SourceKind = z
  .enum(['named-person', 'named-organization', 'document', 'unnamed-group', 'unnamed-person', 'none'])
  .openapi('SourceKind', { description: 'What a source is; `none` is nobody ("it is said").' })

export const KindCounts = z
  .strictObject({
    'named-person': count.describe('To a named person.'),
    'named-organization': count.describe('To a named body, or a place standing for its government.'),
    document: count.describe('To a report, poll, law or data.'),
    'unnamed-group': count.describe('To "officials", "critics".'),
    'unnamed-person': count.describe('To "a senior official".'),
    none: count.describe('To nobody ("it is said").'),
  })
  .openapi('KindCounts', { description: 'Attributions by kind of source.' })

export const Source = z
  .strictObject({
    id: z.string().describe('`s1`, `s2`, … in order of appearance.'),
    name: z.string().describe('The fullest form in the text; empty for nobody.'),
    kind: SourceKind,
    actor: z.string().nullable().describe('Id of the actor that the source is, or null.'),
    attributions: count.describe('Attributions to this source.'),
    share: share.describe('Characters of its contents / characters of all contents, in UTF-16 units.'),
  })
  .openapi('Source', { description: 'One distinct source.' })

export const AttributionForm = z.enum(['direct', 'indirect', 'mixed']).openapi('AttributionForm', {
  description: '`direct` quotes at least nine in ten of its words and marks, `indirect` none, `mixed` some.',
})
export const AttributionStance = z.enum(['neutral', 'endorsing', 'distancing']).openapi('AttributionStance', {
  description: 'What the cue tells of the reporter’s view: "said", "pointed out", "claimed".',
})
export const AttributionType = z
  .enum(['speech', 'writing', 'belief', 'intention', 'perception'])
  .openapi('AttributionType', {
    description: 'Whether words, or what someone thinks, wants or perceives.',
  })

export const Attribution = z
  .strictObject({
    source: TextSpan.nullable().describe('Who is given the words, or null.'),
    cue: TextSpan.nullable().describe('What reports them ("said"), or null.'),
    content: z.array(TextSpan).describe('What is attributed, in one or more pieces.'),
    sourceId: z.string().describe('Id of the source.'),
    form: AttributionForm,
    stance: AttributionStance,
    type: AttributionType,
  })
  .openapi('Attribution', { description: 'Who says what.' })

export const ReportedRates = z.strictObject(rates).openapi('ReportedRates', {
  description: 'The rate over reported speech and writing alone.',
})

export const Sources = z
  .strictObject({
    ...rates,
    reported: ReportedRates,
    attributedSentenceShare: share.describe(
      'Sentences that hold a part of some content, over all sentences.',
    ),
    namedShare: share.describe('Attributions to a named person or organization, over all attributions.'),
    distinct: count.describe('Distinct sources, `none` left out; one actor counts once.'),
    kinds: KindCounts,
    sources: z.array(Source).describe('The distinct sources, in order of appearance.'),
    attributions: z
      .array(Attribution)
      .optional()
      .describe('The evidence, in order of the text; left out of a summary.'),
  })
  .openapi('Sources', { description: 'How densely the text is sourced, and by whom.' })
