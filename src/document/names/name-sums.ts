import { oncePer } from '../../learned/once.ts'
import type { Weights } from '../../learned/weights.ts'
import { type FirstCases, firstCases } from './first-scores.ts'
import { type SecondCases, secondCases } from './second-features.ts'
import { createWordSums, type WordSums } from './word-sums.ts'

/** What is kept of the labeller's weights from text to text: sums of rows that many texts need, and transitions. */
export interface NameSums {
  readonly weights: Weights
  readonly words: WordSums
  readonly first: FirstCases
  readonly second: SecondCases
  /** Transitions of both passes, as `viterbi` takes them. */
  readonly firstSteps: Int32Array
  readonly secondSteps: Int32Array
}

/** The sums of a name model, begun where there are none yet. */
export const nameSums = oncePer(
  (weights: Weights): NameSums => ({
    weights,
    words: createWordSums(weights),
    first: firstCases(weights),
    second: secondCases(weights),
    firstSteps: Int32Array.from(weights.settings.first as readonly number[]),
    secondSteps: Int32Array.from(weights.settings.second as readonly number[]),
  }),
)
