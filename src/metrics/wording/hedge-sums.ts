import { createKeys } from '../../learned/keys.ts'
import { addRows, type Weights } from '../../learned/weights.ts'
import {
  addCueFeatures,
  addFactFeatures,
  addPlaceFeatures,
  FACT_COUNT,
  type HedgeView,
} from './hedge-features.ts'
import type { ObservedCues } from './observed-cues.ts'

/**
 * What the weights add up to for one cue: for the features of the cue itself, and then for those of each fact. Two
 * features in five are such, and the same cues come back in every text.
 */
interface CueSums {
  readonly sums: Int32Array
  /** Bits of the facts whose sums are known. */
  known: number
}

/** Adds the weights of a candidate's features to `sums`, one for each label, in weight units. */
export interface HedgeSummer {
  /** Those of its cue, and of the facts of its surroundings. */
  readonly addCue: (view: HedgeView, sums: Int32Array) => void
  /** Those of its place. */
  readonly addPlace: (view: HedgeView, sums: Int32Array) => void
}

/** Makes the summer of a model. */
export function createHedgeSummer(weights: Weights, { cues }: ObservedCues): HedgeSummer {
  const width = weights.labels.length
  const keys = createKeys()
  /** By observed cue and what the lexicon says of it: a few for each cue that a model holds. */
  const remembered = new Map<number, CueSums>()
  const places = new Map(cues.map((cue, place) => [cue, place]))

  /** What is remembered of the cue; afresh for one that no annotator marked, as there is no end of those. */
  function sumsOf(view: HedgeView): CueSums {
    const { entry, withdrawn, observed } = view.candidates[view.index]
    const place = observed === null ? undefined : places.get(observed)
    const key = place === undefined ? -1 : ((entry + 1) * 2 + Number(withdrawn)) * cues.length + place
    let known = remembered.get(key)
    if (known === undefined) {
      known = { sums: new Int32Array((1 + FACT_COUNT) * width), known: 0 }
      keys.count = 0
      addCueFeatures(view, keys)
      addRows(weights, keys, known.sums, 0)
      if (key >= 0) remembered.set(key, known)
    }
    return known
  }

  return {
    addCue(view, sums) {
      const known = sumsOf(view)
      for (let label = 0; label < width; label++) sums[label] += known.sums[label]
      for (let left = view.facts; left !== 0; left &= left - 1) {
        const fact = 31 - Math.clz32(left & -left)
        const from = (1 + fact) * width
        if ((known.known & (1 << fact)) === 0) {
          keys.count = 0
          addFactFeatures(view, fact, keys)
          addRows(weights, keys, known.sums, from)
        }
        for (let label = 0; label < width; label++) sums[label] += known.sums[from + label]
      }
      known.known |= view.facts
    },
    addPlace(view, sums) {
      keys.count = 0
      addPlaceFeatures(view, keys)
      addRows(weights, keys, sums, 0)
    },
  }
}
