import { z } from '@hono/zod-openapi'
import { RATED_METRICS } from '../../report/compare.ts'
import { MAX_COMPARED, MIN_COMPARED } from '../limits.ts'
import { ActorKind, ActorSentiment } from './actors.ts'
import { CueChanges } from './cue-changes.ts'
import { count, rate, rates, share } from './fields.ts'
import { actors, id, language, metrics, pronouns, text } from './options.ts'
import { DocumentSummary, EngineStamp } from './report.ts'

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
    cues: CueChanges.optional(),
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

const textId = z.string().describe('The caller’s id of the text.')

export const RatedMetric = z
  .enum(RATED_METRICS)
  .openapi('RatedMetric', { description: 'A metric that counts events per 1,000 words.' })

export const RatioInterval = z
  .strictObject({
    low: rate.describe('Lower end.'),
    high: rate.nullable().describe('Upper end; null where there is none.'),
  })
  .openapi('RatioInterval', { description: 'The exact 95 % interval of a rate ratio.' })

export const ComparedRates = z
  .strictObject({ id: textId, events: count.describe('Counted cues; for sources, attributions.'), ...rates })
  .openapi('ComparedRates', { description: 'One text on one metric.' })

export const ComparedPair = z
  .strictObject({
    first: textId,
    second: textId,
    difference: z.number().describe('Rates per 1,000 words, second less first.'),
    ratio: rate.nullable().describe('Rate of the second over rate of the first; null where that is 0.'),
    interval: RatioInterval,
    p: share.describe(
      'p of equal rates, by the test that the answer names: twice the smaller tail, at most 1.',
    ),
    adjustedP: share.describe('p corrected for the number of pairs.'),
    differs: z.boolean().describe('Whether the rates differ beyond chance: adjusted p below the level.'),
  })
  .openapi('ComparedPair', { description: 'The second text against the first, on one metric.' })

export const MetricComparison = z
  .strictObject({
    metric: RatedMetric,
    texts: z.array(ComparedRates).describe('The texts, in order of the request.'),
    pairs: z.array(ComparedPair).describe('Each text against each before it.'),
  })
  .openapi('MetricComparison', { description: 'The texts side by side on one metric.' })

export const SharedActorText = z
  .strictObject({
    id: textId,
    actor: z.string().describe('Id of the actor in a report on that text.'),
    mentions: count.describe('Mentions in that text.'),
    sentiment: ActorSentiment,
  })
  .openapi('SharedActorText', { description: 'How one text treats a shared actor.' })

export const SharedActor = z
  .strictObject({
    name: z.string().describe('As the first of the texts calls it.'),
    kind: ActorKind,
    texts: z.array(SharedActorText).describe('The texts that mention it.'),
  })
  .openapi('SharedActor', { description: 'An actor that at least two of the texts mention.' })

export const ComparedText = z
  .strictObject({ id: textId, document: DocumentSummary })
  .openapi('ComparedText', { description: 'One of the texts.' })

export const StatisticalTest = z
  .strictObject({
    name: z.string().describe('Name of the test.'),
    correction: z.string().describe('Correction for the number of pairs of a metric.'),
    level: share.describe('Level of significance.'),
  })
  .openapi('StatisticalTest', { description: 'How differences are told from chance.' })

export const Comparison = z
  .strictObject({
    engine: EngineStamp,
    test: StatisticalTest,
    texts: z.array(ComparedText).describe('The texts, in order of the request.'),
    metrics: z.array(MetricComparison).describe('One for each metric that was asked for and counts events.'),
    actors: z.array(SharedActor).describe('The actors that texts share, with their sentiment in each.'),
  })
  .openapi('Comparison', { description: 'Texts set side by side.' })
