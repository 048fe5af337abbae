/**
 * Decoding a chain of labels: the best sequence (Viterbi 1967) and the probability of each label at each token
 * (forward-backward; Rabiner 1989).
 *
 * `scores` holds `width` label scores a token. `transitions` holds `(width + 1) * width` scores, row `from` and
 * column `to`; the last row is the start of a sentence.
 */

/** A forbidden transition: far below any sum of weights. */
export const FORBIDDEN = -1_000_000

/** The best label of each token of `[first, end)`, written into `labels` at the same places. */
export function viterbi(
  scores: Int32Array,
  transitions: Int32Array,
  width: number,
  first: number,
  end: number,
  labels: Uint8Array,
): void {
  const length = end - first
  if (length <= 0) return
  if (length === 1) {
    let best = 0
    const start = width * width
    for (let label = 1; label < width; label++) {
      const gain =
        scores[first * width + label] +
        transitions[start + label] -
        scores[first * width + best] -
        transitions[start + best]
      if (gain > 0) best = label
    }
    labels[first] = best
    return
  }
  const back = new Uint8Array(length * width)
  let last = new Int32Array(width)
  let next = new Int32Array(width)
  for (let to = 0; to < width; to++) last[to] = scores[first * width + to] + transitions[width * width + to]
  for (let i = 1; i < length; i++) {
    const at = (first + i) * width
    for (let to = 0; to < width; to++) {
      let best = last[0] + transitions[to]
      let from = 0
      for (let label = 1; label < width; label++) {
        const score = last[label] + transitions[label * width + to]
        if (score > best) {
          best = score
          from = label
        }
      }
      next[to] = Math.max(best, FORBIDDEN) + scores[at + to]
      back[i * width + to] = from
    }
    const swap = last
    last = next
    next = swap
  }
  let best = 0
  for (let label = 1; label < width; label++) if (last[label] > last[best]) best = label
  for (let i = length - 1; i >= 0; i--) {
    labels[first + i] = best
    best = back[i * width + best]
  }
}

/** Room for one sentence's numbers, reused from sentence to sentence. */
let emit = new Float64Array(0)
let forward = new Float64Array(0)

/** Factors for `marginals`: the exponentials of scaled transitions, those to a label together, the start last. */
export function stepsOf(transitions: Int32Array, width: number, scale: number): Float64Array {
  const steps = new Float64Array((width + 1) * width)
  for (let from = 0; from <= width; from++) {
    for (let to = 0; to < width; to++) {
      const at = from < width ? to * width + from : width * width + to
      steps[at] = Math.exp(Math.max(transitions[from * width + to] * scale, -80))
    }
  }
  return steps
}

/**
 * The probability of each label at each token of `[first, end)`, written into `probabilities` at the same places.
 *
 * @param steps the transitions, by `stepsOf` with the same `scale`
 * @param scale turns scores into log-odds: the model's scale, over its temperature
 */
export function marginals(
  scores: Int32Array,
  steps: Float64Array,
  width: number,
  first: number,
  end: number,
  scale: number,
  probabilities: Float32Array,
): void {
  const length = end - first
  if (length <= 0) return
  if (emit.length < length * width) {
    emit = new Float64Array(2 * length * width)
    forward = new Float64Array(2 * length * width)
  }
  for (let i = 0; i < length; i++) {
    const at = (first + i) * width
    let top = scores[at]
    for (let label = 1; label < width; label++) if (scores[at + label] > top) top = scores[at + label]
    for (let label = 0; label < width; label++)
      emit[i * width + label] = Math.exp((scores[at + label] - top) * scale)
  }
  let total = 0
  for (let to = 0; to < width; to++) total += forward[to] = steps[width * width + to] * emit[to]
  divide(forward, 0, width, total)
  for (let i = 1; i < length; i++) {
    const at = i * width
    total = 0
    for (let to = 0; to < width; to++) {
      let sum = 0
      for (let from = 0; from < width; from++) sum += forward[at - width + from] * steps[to * width + from]
      total += forward[at + to] = sum * emit[at + to]
    }
    divide(forward, at, width, total)
  }
  const backward = new Float64Array(width).fill(1)
  const ahead = new Float64Array(width)
  for (let i = length - 1; i >= 0; i--) {
    const at = i * width
    const out = (first + i) * width
    total = 0
    for (let label = 0; label < width; label++) total += forward[at + label] * backward[label]
    for (let label = 0; label < width; label++) {
      probabilities[out + label] = (forward[at + label] * backward[label]) / (total || 1)
      ahead[label] = emit[at + label] * backward[label]
    }
    total = 0
    for (let from = 0; from < width; from++) {
      let sum = 0
      for (let to = 0; to < width; to++) sum += steps[to * width + from] * ahead[to]
      total += backward[from] = sum
    }
    divide(backward, 0, width, total)
  }
}

/** Divides `width` values by their total, which keeps a long sentence's numbers in range. */
function divide(values: Float64Array, from: number, width: number, total: number): void {
  if (total > 0) for (let i = 0; i < width; i++) values[from + i] /= total
}
