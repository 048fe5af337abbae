import { createKeys } from '../../learned/keys.ts'
import { addRows, type Weights } from '../../learned/weights.ts'
import {
  addCueFeatures,
  addFactFeatures,
  addHedgeFeatures,
  addPlaceFeatures,
  FACT_COUNT,
  type HedgeView,
} from './hedge-features.ts'
import type { ObservedCues } from './observed-cues.ts'

/**
 * What the weights add up to for one observed cue: for the features of the cue itself, and then for those of each fact.
 * Two features in five are such, and the same cues come back in every text.
 */
interface CueSums {
  readonly sums: Int32Array
  /** Bits of the facts whose sums are known. */
  known: number
}

/**
 * Sums the weights of a candidate's features.
 *
 * @returns a function that fills `sums`, one for each label, in weight units
 */
export function createHedgeSummer(weights: Weights, { cues }: ObservedCues) {
  const width = weights.labels.length
  const keys = createKeys()
  /** By observed cue and what the lexicon says of it: a few for each cue that a model holds. */
  const remembered = new Map<number, CueSums>()
  const places = new Map(cues.map((cue, place) => [cue, place]))

  function sumsOfCue(view: HedgeView, place: number): CueSums {
    const { entry, withdrawn } = view.candidates[view.index]
    const key = ((entry + 1) * 2 + Number(withdrawn)) * cues.length + place
    let known = remembered.get(key)
    if (known === undefined) {
      known = { sums: new Int32Array((1 + FACT_COUNT) * width), known: 0 }
      keys.count = 0
      addCueFeatures(view, keys)
      addRows(weights, keys, known.sums, 0)
      remembered.set(key, known)
    }
    for (let left = view.facts & ~known.known; left !== 0; left &= left - 1) {
      const fact = 31 - Math.clz32(left & -left)
      keys.count = 0
      addFactFeatures(view, fact, keys)
      addRows(weights, keys, known.sums, (1 + fact) * width)
    }
    known.known |= view.facts
    return known
  }

  return (view: HedgeView, sums: Int32Array): void => {
    sums.fill(0)
    const { observed } = view.candidates[view.index]
    const place = observed === null ? undefined : places.get(observed)
    const known = place === undefined ? null : sumsOfCue(view, place)
    keys.count = 0
    if (known === null) addHedgeFeatures(view, keys)
    else addPlaceFeatures(view, keys)
    addRows(weights, keys, sums, 0)
    if (known === null) return
    for (let label = 0; label < width; label++) sums[label] += known.sums[label]
    for (let left = view.facts; left !== 0; left &= left - 1) {
      const from = (32 - Math.clz32(left & -left)) * width
      for (let label = 0; label < width; label++) sums[label] += known.sums[from + label]
    }
  }
}
