import type { Polarity } from '../../../src/metrics/results.ts'
import { POLARITIES } from '../../../src/metrics/sentiment/classify.ts'
import type { Analyzer } from '../../../src/report/report.ts'
import { readGold } from '../../gold.ts'
import { macroF1 } from '../polarity.ts'
import type { Row } from '../row.ts'
import { spearman } from '../spearman.ts'
import { afinnSum } from './afinn.ts'

interface Article {
  readonly text: string
  readonly sentences: readonly (readonly [number, number])[]
  readonly entities: readonly {
    readonly name: string
    readonly sentiment3: Polarity | null
    readonly score: number | null
    readonly name_mentions_derived: readonly { readonly start: number; readonly end: number }[]
  }[]
}

const NAME = 'seesaw valid'

/**
 * Sentiment toward the actors of whole articles: SEESAW (Zhang et al. 2022), the actors given by name. Beside
 * it the sign of the mean AFINN sum of the sentences that name the actor.
 *
 * The data is for measuring only: nothing is trained on it.
 */
export function seesawRows(analyzer: Analyzer, gold: string): Row[] {
  const found: number[] = []
  const wanted: number[] = []
  const afinn: number[] = []
  const scores: number[] = []
  const peopleScores: number[] = []
  for (const { text, sentences, entities } of readGold<Article>(gold, 'seesaw/valid.jsonl')) {
    const given = entities.map(({ name }) => ({ name }))
    const { actors } = analyzer.analyze(text, { metrics: ['actors'], actors: given })
    const characters = Array.from(text)
    const sums = sentences.map(([start, end]) => afinnSum(characters.slice(start, end).join('')))
    entities.forEach((entity, i) => {
      if (entity.sentiment3 === null || entity.score === null) return
      const { sentiment } = actors![i]
      wanted.push(POLARITIES.indexOf(entity.sentiment3))
      found.push(POLARITIES.indexOf(sentiment.label))
      scores.push(sentiment.score)
      peopleScores.push(entity.score)
      const naming = sentences.flatMap(([start, end], s) =>
        entity.name_mentions_derived.some((mention) => mention.start >= start && mention.start < end)
          ? [sums[s]]
          : [],
      )
      const mean = naming.length === 0 ? 0 : naming.reduce((sum, value) => sum + value, 0) / naming.length
      afinn.push(Math.sign(mean) + 1)
    })
  }
  return [
    {
      name: NAME,
      measure: "macro-F1 of an actor's label over an article",
      value: macroF1(found, wanted),
      peers: 'two people agree on 72 %',
      aim: 0.55,
    },
    {
      name: NAME,
      measure: "rank correlation with people's scores",
      value: spearman(scores, peopleScores),
      peers: '',
      aim: null,
    },
    {
      name: NAME,
      measure: 'macro-F1, AFINN of the naming sentences',
      value: macroF1(afinn, wanted),
      peers: '',
      aim: null,
    },
  ]
}
