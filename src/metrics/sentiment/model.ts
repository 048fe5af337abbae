import type { Weights } from '../../learned/weights.ts'
import { type Network, readNetwork } from './network.ts'

/** The classifier of mentions: a linear model, whose weights tell the evidence, and a network that reads beside it. */
export interface SentimentModel {
  readonly linear: Weights
  readonly network: Network
}

/** Puts the classifier together from its two weight files. */
export function createSentimentModel(linear: Weights, network: Weights): SentimentModel {
  return { linear, network: readNetwork(network) }
}
