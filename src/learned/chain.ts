/**
 * Decoding a chain of labels: the best sequence (Viterbi 1967) and the probability of each label at each token
 * (forward-backward; Rabiner 1989).
 *
 * `scores` holds `width` label scores a token. `transitions` holds `(width + 1) * width` scores, row `from` and
 * column `to`; the last row is the start of a sentence.
 */

/** A forbidden transition: far below any sum of weights. */
export const FORBIDDEN = -1_000_000

/** Room for one sentence's numbers, reused from sentence to sentence. */
let back = new Uint8Array(0)
let lastScores = new Int32Array(0)
let nextScores = new Int32Array(0)
let emit = new Float64Array(0)
let forward = new Float64Array(0)
let backward = new Float64Array(0)
let ahead = new Float64Array(0)

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
  if (back.length < length * width) back = new Uint8Array(2 * length * width)
  if (lastScores.length < width) {
    lastScores = new Int32Array(width)
    nextScores = new Int32Array(width)
  }
  let last = lastScores
  let next = nextScores
  for (let to = 0; to < width; to++) last[to] = scores[first * width + to] + transitions[width * width + to]
  for (let i = 1; i < length; i++) {
    const at = (first + i) * width
    for (let to = 0; to < width; to++) {
      let best = last[0] + transitions[to]
      let from = 0
      for (let label = 1, t = width + to; label < width; label++, t += width) {
        const score = last[label] + transitions[t]
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

/** A chain's transitions and scores as factors, for `marginals`. */
export interface Factors {
  /** Turns scores into log-odds: the model's scale, over its temperature. */
  readonly scale: number
  /** The exponentials of scaled transitions, those to a label together, the start last. */
  readonly steps: Float64Array
  /** The exponentials of scores `0, -1, -2, …`, scaled: most of what is ever asked for. */
  readonly falls: Float64Array
}

/** Scores further below the best of their token than this are seldom asked for. */
const FALLS = 1024

/** The factors of a chain with labels `width`. */
export function factorsOf(transitions: Int32Array, width: number, scale: number): Factors {
  const steps = new Float64Array((width + 1) * width)
  for (let from = 0; from <= width; from++) {
    for (let to = 0; to < width; to++) {
      const at = from < width ? to * width + from : width * width + to
      steps[at] = Math.exp(Math.max(transitions[from * width + to] * scale, -80))
    }
  }
  return { scale, steps, falls: Float64Array.from({ length: FALLS }, (_, fall) => Math.exp(-fall * scale)) }
}

/** The probability of each label at each token of `[first, end)`, written into `probabilities` at the same places. */
export function marginals(
  scores: Int32Array,
  { scale, steps, falls }: Factors,
  width: number,
  first: number,
  end: number,
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
    for (let label = 0; label < width; label++) {
      const fall = top - scores[at + label]
      emit[i * width + label] = fall < FALLS ? falls[fall] : Math.exp(-fall * scale)
    }
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
  if (backward.length < width) {
    backward = new Float64Array(width)
    ahead = new Float64Array(width)
  }
  backward.fill(1)
  for (let i = length - 1; i >= 0; i--) {
    const at = i * width
    const out = (first + i) * width
    total = 0
    for (let label = 0; label < width; label++) total += forward[at + label] * backward[label]
    const share = 1 / (total || 1)
    for (let label = 0; label < width; label++) {
      probabilities[out + label] = forward[at + label] * backward[label] * share
      ahead[label] = emit[at + label] * backward[label]
      backward[label] = 0
    }
    total = 0
    for (let to = 0; to < width; to++) {
      const next = ahead[to]
      for (let from = 0; from < width; from++) backward[from] += steps[to * width + from] * next
    }
    for (let from = 0; from < width; from++) total += backward[from]
    divide(backward, 0, width, total)
  }
}

/** Divides `width` values by their total, which keeps a long sentence's numbers in range. */
function divide(values: Float64Array, from: number, width: number, total: number): void {
  if (total <= 0) return
  const share = 1 / total
  for (let i = 0; i < width; i++) values[from + i] *= share
}
