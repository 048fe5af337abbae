/**
 * Decoding a chain of labels: the best sequence (Viterbi 1967).
 *
 * `scores` holds `width` label scores a token. `transitions` holds `(width + 1) * width` scores, row `from`
 * and column `to`; the last row is the start of a sentence.
 */

/** A forbidden transition: far below any sum of weights. */
export const FORBIDDEN = -1_000_000

/** Room for one sentence's numbers, reused from sentence to sentence. */
let back = new Uint8Array(0)
let lastScores = new Int32Array(0)
let nextScores = new Int32Array(0)

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
