import { softmax } from '../../learned/softmax.ts'
import type { Polarity, Sentiment } from '../results.ts'
import type { SentimentModel } from './model.ts'

/** Classes in the order of the model's labels. */
export const POLARITIES: readonly Polarity[] = ['negative', 'neutral', 'positive']

/** Reused. */
const logits = new Float64Array(3)

/**
 * Probabilities of negative, neutral and positive, at a
 * temperature (Guo et al. 2017) that makes them calibrated.
 *
 * @param sums of the model's weights
 */
export function classifyMention({ weights }: SentimentModel, sums: Float64Array): [number, number, number] {
  const { scale } = weights
  const bias = weights.settings.bias as readonly number[]
  const temperature = weights.settings.temperature as number
  for (let c = 0; c < 3; c++) logits[c] = (sums[c] * scale + bias[c]) / temperature
  softmax(logits)
  return [logits[0], logits[1], logits[2]]
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
