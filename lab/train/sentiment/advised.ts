import { withAdvice } from './advice.ts'
import { type Example, readNewsmtsc } from './corpus.ts'
import { makeDrills } from './drills.ts'
import { type Model, train } from './regression.ts'
import { cutRows, type Rows } from './rows.ts'
import { DRILL_WEIGHT, LEAST, LEAST_SILVER, SETTINGS } from './settings.ts'
import { readSilver, type Silver, taught } from './silver.ts'
import { CLASSES, certain } from './soft-labels.ts'
import { foldOf } from './validate.ts'

/** What the classifier learns from. */
export interface Material {
  /** NewsMTSC train, drills, then what was given to be judged. */
  readonly examples: readonly Example[]
  readonly labels: readonly number[]
  /** How many of the examples are NewsMTSC train, and how many are to be trained on. */
  readonly news: number
  readonly training: number
  /** Mentions that teachers labelled. */
  readonly silver: Silver
  /** Features of the examples, then of those mentions. */
  readonly rows: Rows
}

/** The classifier, and the model that advises it. */
export interface Advised {
  readonly model: Model
  readonly adviser: Model
  /** Features of the examples, and the advice on each. */
  readonly rows: Rows
}

/** Reads the data, and cuts the features of all that is learned from and of `judged`. */
export function readMaterial(gold: string, judged: readonly Example[] = []): Material {
  const news = readNewsmtsc(gold, 'train')
  const drills = makeDrills()
  const silver = readSilver(gold)
  const examples = [...news, ...drills, ...judged]
  const training = news.length + drills.length
  const worth = (i: number) => {
    if (i < training) return 1 / LEAST
    return i < examples.length ? 0 : 1 / LEAST_SILVER
  }
  // A thousandth less than 1: ten tenths do not quite add up.
  const rows = cutRows([...examples, ...silver.examples], 0.999, worth)
  const labels = examples.map(({ label }) => label)
  return { examples, labels, news: news.length, training, silver, rows }
}

/**
 * Trains the adviser on what teachers labelled, then the classifier on what people judged, with the advice.
 *
 * @param without a fold of NewsMTSC that neither they nor their teacher may have seen
 */
export function trainAdvised(material: Material, without?: number): Advised {
  const { examples, labels, news, training, silver, rows } = material
  const count = examples.length
  const targets = new Float64Array((count + silver.examples.length) * CLASSES)
  targets.set(taught(silver, without), count * CLASSES)
  const unseen = silver.examples.flatMap(({ group }, i) => (foldOf(group) === without ? [] : [count + i]))
  const adviser = train(rows, targets, { ...SETTINGS, use: unseen })

  const advised = withAdvice(rows, count, adviser)
  const use = examples.flatMap(({ group }, i) => (i < training && foldOf(group) !== without ? [i] : []))
  const model = train(advised, certain(labels), {
    ...SETTINGS,
    use,
    free: rows.keys.length,
    weight: (i) => (i < news ? 1 : DRILL_WEIGHT),
  })
  return { model, adviser, rows: advised }
}

/** The judged mentions of a fold of NewsMTSC train. */
export function mentionsOf({ examples, news }: Material, fold: number): number[] {
  return examples.flatMap(({ group }, i) => (i < news && foldOf(group) === fold ? [i] : []))
}
