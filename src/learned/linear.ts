import type { Keys } from './keys.ts'
import { addRows, type Weights } from './weights.ts'

/**
 * Probabilities of a multinomial logistic regression over the features in `keys`, one for each label.
 *
 * Settings: `bias` (log-odds, one a label) and `temperature` (1 where absent; Guo et al. 2017). A model with one
 * label is a yes/no model: its one number is the probability of yes.
 */
export function classify(weights: Weights, keys: Keys): Float64Array {
  const width = weights.labels.length
  const sums = new Int32Array(width)
  addRows(weights, keys, sums, 0)
  const bias = weights.settings.bias as readonly number[]
  const temperature = (weights.settings.temperature as number | undefined) ?? 1
  const result = new Float64Array(width)
  for (let label = 0; label < width; label++)
    result[label] = (sums[label] * weights.scale + bias[label]) / temperature
  if (width === 1) {
    result[0] = 1 / (1 + Math.exp(-result[0]))
    return result
  }
  softmax(result)
  return result
}

/** Turns logits into probabilities, in place. */
export function softmax(scores: Float64Array): void {
  let top = -Infinity
  for (let i = 0; i < scores.length; i++) top = Math.max(top, scores[i])
  let total = 0
  for (let i = 0; i < scores.length; i++) {
    scores[i] = Math.exp(scores[i] - top)
    total += scores[i]
  }
  for (let i = 0; i < scores.length; i++) scores[i] /= total
}
