import type { Weights } from '../../learned/weights.ts'
import { createKnownWeights, type Known } from './known.ts'
import { type Network, readNetwork } from './network.ts'

/** The classifier of mentions: a linear model, whose weights tell the evidence, and a network that reads beside it. */
export interface SentimentModel {
  readonly linear: Weights
  /** What the linear model knows, kept at hand. */
  readonly known: Known
  readonly network: Network
}

/** Puts the classifier together from its two weight files. */
export function createSentimentModel(linear: Weights, network: Weights): SentimentModel {
  return { linear, known: createKnownWeights(linear), network: readNetwork(network) }
}
