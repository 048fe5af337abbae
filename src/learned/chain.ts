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
let alive = new Uint8Array(0)
let emit = new Float64Array(0)
let forward = new Float64Array(0)
let backward = new Float64Array(0)
let ahead = new Float64Array(0)

/** Transitions as `viterbi` takes them, with what they tell of labels that cannot be on the best way. */
export interface Steps {
  readonly width: number
  readonly transitions: Int32Array
  /** The labels that may follow any label. */
  readonly open: Uint8Array
  /** The others: each with how many it may follow, and those. */
  readonly closed: Uint8Array
  /** By a label `top` times `width` and another one: the most by which a step from that one can beat a step from `top`. */
  readonly gains: Int32Array
}

/** The steps of a chain with labels `width`. */
export function stepsOf(transitions: Int32Array, width: number): Steps {
  const labels = Array.from({ length: width }, (_, label) => label)
  const step = (from: number, to: number) => transitions[from * width + to]
  const open = labels.filter((to) => labels.every((from) => step(from, to) > FORBIDDEN))
  const gains = new Int32Array(width * width)
  for (const top of labels) {
    for (const from of labels) {
      gains[top * width + from] = open.reduce(
        (most, to) => Math.max(most, step(from, to) - step(top, to)),
        FORBIDDEN,
      )
    }
  }
  const closed: number[] = []
  for (const to of labels) {
    if (open.includes(to)) continue
    const before = labels.filter((from) => step(from, to) > FORBIDDEN)
    closed.push(to, before.length, ...before)
  }
  return { width, transitions, open: Uint8Array.from(open), closed: Uint8Array.from(closed), gains }
}

/**
 * The best label of each token of `[first, end)`, written into `labels` at the same places.
 *
 * Most labels of a token are so far behind its best one that no step can make that up: an open label is reached from the
 * few others alone.
 */
export function viterbi(
  scores: Int32Array,
  { width, transitions, open, closed, gains }: Steps,
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
    alive = new Uint8Array(width)
  }
  let last = lastScores
  let next = nextScores
  let top = 0
  for (let to = 0; to < width; to++) {
    last[to] = scores[first * width + to] + transitions[width * width + to]
    if (last[to] > last[top]) top = to
  }
  for (let i = 1; i < length; i++) {
    const at = (first + i) * width
    const row = i * width
    let count = 0
    for (let from = 0; from < width; from++) {
      alive[count] = from
      if (last[from] + gains[top * width + from] >= last[top]) count++
    }
    for (let o = 0; o < open.length; o++) {
      const to = open[o]
      let from = alive[0]
      let best = last[from] + transitions[from * width + to]
      for (let a = 1; a < count; a++) {
        const score = last[alive[a]] + transitions[alive[a] * width + to]
        if (score > best) {
          best = score
          from = alive[a]
        }
      }
      next[to] = best + scores[at + to]
      back[row + to] = from
    }
    for (let c = 0; c < closed.length; ) {
      const to = closed[c]
      const lastBefore = c + 1 + closed[c + 1]
      let best = FORBIDDEN
      let from = 0
      for (c += 2; c <= lastBefore; c++) {
        const score = last[closed[c]] + transitions[closed[c] * width + to]
        if (score > best) {
          best = score
          from = closed[c]
        }
      }
      next[to] = best + scores[at + to]
      back[row + to] = from
    }
    top = 0
    for (let to = 1; to < width; to++) if (next[to] > next[top]) top = to
    const swap = last
    last = next
    next = swap
  }
  let best = top
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
