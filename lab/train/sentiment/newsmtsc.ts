import { makeDrills } from './drills.ts'
import { cutRows, type Example, type Rows, readDirected, readNewsmtsc } from './examples.ts'
import { type Model, train } from './regression.ts'
import { DRILL_WEIGHT, LEAST, LEAST_DIRECTED, SETTINGS } from './settings.ts'
import { thinNeutral, withAdvice } from './transfer.ts'

/** What the classifier is trained on: NewsMTSC, with the advice of a model trained on directed_sentiment. */
export interface Material {
  /** NewsMTSC train, drills, then what was given to be judged. */
  readonly examples: readonly Example[]
  readonly labels: readonly number[]
  /** How many of the examples are NewsMTSC train, and how many are to be trained on. */
  readonly news: number
  readonly training: number
  readonly rows: Rows
  readonly adviser: Model
  /** The settings, with the advice free of scaling. */
  readonly settings: typeof SETTINGS & { readonly free: number; readonly weight: (example: number) => number }
}

/** Reads the data, trains the adviser, and cuts the features of NewsMTSC train and of `judged`. */
export function readMaterial(gold: string, judged: readonly Example[] = []): Material {
  const news = readNewsmtsc(gold, 'train')
  const drills = makeDrills()
  const directed = thinNeutral(readDirected(gold))
  const examples = [...news, ...drills, ...judged]
  const all = [...examples, ...directed]
  const worth = (i: number) => {
    if (i < news.length + drills.length) return 1 / LEAST
    return i < examples.length ? 0 : 1 / LEAST_DIRECTED
  }
  // A thousandth less than 1: five fifths do not quite add up.
  const rows = cutRows(all, 0.999, worth)
  const labels = all.map(({ label }) => label)
  const use = directed.map((_, i) => examples.length + i)
  const adviser = train(rows, labels, { ...SETTINGS, use })
  return {
    examples,
    labels: labels.slice(0, examples.length),
    news: news.length,
    training: news.length + drills.length,
    rows: withAdvice(rows, examples.length, adviser),
    adviser,
    settings: {
      ...SETTINGS,
      free: rows.keys.length,
      weight: (i) => (i < news.length ? 1 : DRILL_WEIGHT),
    },
  }
}
