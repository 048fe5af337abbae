import { softmax } from '../../learned/softmax.ts'
import type { Polarity, Sentiment } from '../results.ts'
import type { SentimentModel } from './model.ts'

/** Classes in the order of the model's labels. */
export const POLARITIES: readonly Polarity[] = ['negative', 'neutral', 'positive']

/** What the linear model says; reused. */
const linearly = new Float64Array(3)

/**
 * Probabilities of negative, neutral and positive: the weighted mean of the linear model's and the network's, at a
 * temperature (Guo et al. 2017) that makes them calibrated.
 *
 * @param sums of the linear model's weights
 * @param logits of the network; become its probabilities
 */
export function classifyMention(
  { linear, network }: SentimentModel,
  sums: Float64Array,
  logits: Float64Array,
): [number, number, number] {
  const { share, temperature } = network
  const { scale } = linear
  const bias = linear.settings.bias as readonly number[]
  const linearTemperature = linear.settings.temperature as number
  for (let c = 0; c < 3; c++) linearly[c] = (sums[c] * scale + bias[c]) / linearTemperature
  softmax(linearly)
  softmax(logits)
  const mixed = (c: number) => ((1 - share) * linearly[c] + share * logits[c]) ** (1 / temperature)
  const negative = mixed(0)
  const neutral = mixed(1)
  const positive = mixed(2)
  const sum = negative + neutral + positive
  return [negative / sum, neutral / sum, positive / sum]
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
