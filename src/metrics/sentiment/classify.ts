import { softmax } from '../../learned/linear.ts'
import type { Weights } from '../../learned/weights.ts'
import type { Polarity, Sentiment } from '../results.ts'
import type { Features } from './features.ts'
import { weightOf } from './known.ts'
import type { SentimentModel } from './model.ts'

/** Classes in the order of the model's labels. */
export const POLARITIES: readonly Polarity[] = ['negative', 'neutral', 'positive']

/**
 * Probabilities of negative, neutral and positive: the weighted mean of the linear model's and the network's, at a
 * temperature (Guo et al. 2017) that makes them calibrated.
 */
export function classifyMention(
  { linear, network }: SentimentModel,
  features: Features,
  logits: Float64Array,
): Float64Array {
  const one = classifyLinearly(linear, features)
  const other = logits
  softmax(other)
  const { share, temperature } = network
  let sum = 0
  for (let c = 0; c < 3; c++) {
    one[c] = ((1 - share) * one[c] + share * other[c]) ** (1 / temperature)
    sum += one[c]
  }
  for (let c = 0; c < 3; c++) one[c] /= sum
  return one
}

/** What the linear model says alone: a multinomial logistic regression over the features' values. */
function classifyLinearly(weights: Weights, features: Features): Float64Array {
  const { scale } = weights
  const bias = weights.settings.bias as readonly number[]
  const temperature = weights.settings.temperature as number
  const scores = new Float64Array(3)
  const { known, value, count } = features
  let negative = 0
  let neutral = 0
  let positive = 0
  for (let k = 0; k < count; k++) {
    negative += weightOf(known[k], 0) * value[k]
    neutral += weightOf(known[k], 1) * value[k]
    positive += weightOf(known[k], 2) * value[k]
  }
  scores[0] = (negative * scale + bias[0]) / temperature
  scores[1] = (neutral * scale + bias[1]) / temperature
  scores[2] = (positive * scale + bias[2]) / temperature
  softmax(scores)
  return scores
}

/** The most likely class, the expected polarity and the probability of the class. */
export function sentimentOf(probabilities: ArrayLike<number>): Sentiment {
  const best = largest(probabilities)
  return {
    label: POLARITIES[best],
    score: round(probabilities[2] - probabilities[0]),
    confidence: round(probabilities[best]),
  }
}

/** The most likely class; neutral where it ties. */
export function largest(probabilities: ArrayLike<number>): number {
  let best = 1
  for (let c = 0; c < 3; c++) if (probabilities[c] > probabilities[best]) best = c
  return best
}

/** To four decimals: more would claim a precision that no such score has. */
export function round(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
