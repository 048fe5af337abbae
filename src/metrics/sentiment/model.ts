import type { Weights } from '../../learned/weights.ts'
import { createKnownWeights, type Known } from './known.ts'

/** The classifier of mentions: a linear model, whose weights tell the evidence. */
export interface SentimentModel {
  readonly weights: Weights
  /** What they tell of each feature, kept at hand. */
  readonly known: Known
}

/** Makes the classifier from its weight file. */
export function createSentimentModel(weights: Weights): SentimentModel {
  return { weights, known: createKnownWeights(weights) }
}
