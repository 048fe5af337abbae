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
