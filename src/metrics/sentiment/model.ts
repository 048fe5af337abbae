import type { Weights } from '../../learned/weights.ts'
import { createKnownWeights, type Known } from './known.ts'

/** The classifier of mentions: a linear model, whose weights tell the evidence. */
export interface SentimentModel {
  readonly linear: Weights
  /** What the linear model knows, kept at hand. */
  readonly known: Known
}

/** Makes the classifier from its weight file. */
export function createSentimentModel(linear: Weights): SentimentModel {
  return { linear, known: createKnownWeights(linear) }
}
