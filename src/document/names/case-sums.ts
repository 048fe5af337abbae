import { createKeys, type Keys } from '../../learned/keys.ts'
import { addRows, type Weights } from '../../learned/weights.ts'

/**
 * Sums of rows for a small number of cases, such as the ways in which a text may use a word: added up when a text first
 * has a case, and kept, so that a case costs one short vector however many features it has.
 */
export interface CaseSums {
  readonly weights: Weights
  /** Adds the features of a case. */
  readonly features: (which: number, keys: Keys) => void
  readonly known: Uint8Array
  readonly sums: Int16Array
}

/** Sums for the cases from 0 to `count`. */
export function createCaseSums(weights: Weights, count: number, features: CaseSums['features']): CaseSums {
  const width = weights.labels.length
  return { weights, features, known: new Uint8Array(count), sums: new Int16Array(count * width) }
}

/** Adds the sums of a case to `scores` from `at` on. */
export function addCase(cases: CaseSums, which: number, scores: Int32Array, at: number): void {
  const { known, sums } = cases
  const width = cases.weights.labels.length
  if (known[which] === 0) addUp(cases, which)
  const from = which * width
  for (let label = 0; label < width; label++) scores[at + label] += sums[from + label]
}

function addUp({ weights, features, known, sums }: CaseSums, which: number): void {
  const keys = createKeys()
  features(which, keys)
  sums.set(sumsOf(weights, keys), which * weights.labels.length)
  known[which] = 1
}

/** What the rows of the keys add up to. */
export function sumsOf(weights: Weights, keys: Keys): Int32Array {
  const sums = new Int32Array(weights.labels.length)
  addRows(weights, keys, sums, 0)
  return sums
}
