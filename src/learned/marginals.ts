/** A chain's transitions and scores as factors. */
export interface Factors {
  /** Labels. */
  readonly width: number
  /** Turns scores into log-odds: the model's scale, over its temperature. */
  readonly scale: number
  /** Numbers that a row takes: one a label, and noughts up to a multiple of four. */
  readonly stride: number
  /**
   * The exponentials of scaled transitions: a row of those from
   * each label, one of those to it, and those of the start.
   */
  readonly from: Float64Array
  readonly to: Float64Array
  readonly start: Float64Array
  /** The exponentials of scores `0, -1, -2, …`, scaled: most of what is ever asked for. */
  readonly falls: Float64Array
}

/** Scores further below the best of their token than this are seldom asked for. */
const FALLS = 1024

/**
 * A transition that is less likely than this, in log-odds,
 * is as good as forbidden; keeps the exponential above 0.
 */
const LEAST = -80

/** The factors of a chain with labels `width` and transitions as `viterbi` takes them. */
export function factorsOf(transitions: Int32Array, width: number, scale: number): Factors {
  const stride = Math.ceil(width / 4) * 4
  const from = new Float64Array(width * stride)
  const to = new Float64Array(width * stride)
  const steps = Float64Array.from(transitions, (score) => Math.exp(Math.max(score * scale, LEAST)))
  for (let a = 0; a < width; a++)
    for (let b = 0; b < width; b++) from[a * stride + b] = to[b * stride + a] = steps[a * width + b]
  const falls = Float64Array.from({ length: FALLS }, (_, fall) => Math.exp(-fall * scale))
  return { width, scale, stride, from, to, start: steps.subarray(width * width), falls }
}

/** Room for one sentence's numbers, a row a token, and for one row; reused from sentence to sentence. */
let emit = new Float64Array(0)
let forward = new Float64Array(0)
let backward = new Float64Array(0)
let ahead = new Float64Array(0)

/**
 * The probability of each label at each token of `[first, end)` of a chain (forward-backward; Rabiner 1989),
 * written into `probabilities` at the same places as the `scores`, one for each label and token.
 */
export function marginals(
  scores: Int32Array,
  factors: Factors,
  first: number,
  end: number,
  probabilities: Float32Array,
): void {
  const { stride } = factors
  const length = end - first
  if (length <= 0) return
  if (emit.length < length * stride) {
    emit = new Float64Array(2 * length * stride)
    forward = new Float64Array(2 * length * stride)
  }
  if (backward.length < stride) {
    backward = new Float64Array(stride)
    ahead = new Float64Array(stride)
  }
  writeEmissions(scores, factors, first, length)
  goForward(factors, length)
  goBackward(factors, first, length, probabilities)
}

/** Writes the exponentials of the scores, each less the best of its token. */
function writeEmissions(
  scores: Int32Array,
  { width, scale, stride, falls }: Factors,
  first: number,
  length: number,
): void {
  for (let i = 0; i < length; i++) {
    const at = (first + i) * width
    let top = scores[at]
    for (let label = 1; label < width; label++) if (scores[at + label] > top) top = scores[at + label]
    for (let label = 0; label < width; label++) {
      const fall = top - scores[at + label]
      emit[i * stride + label] = fall < FALLS ? falls[fall] : Math.exp(-fall * scale)
    }
  }
}

/**
 * Writes how likely each label is at each token by what stands up to there: shares of the token before, which
 * keeps a long sentence's numbers in range.
 */
function goForward({ width, stride, from, start }: Factors, length: number): void {
  forward.set(start)
  let share = 1
  for (let at = 0; at < length * stride; at += stride) {
    if (at > 0) multiply(forward, at - stride, from, width, stride, forward, at)
    let total = 0
    for (let label = 0; label < width; label++) total += forward[at + label] *= emit[at + label] * share
    share = 1 / (total || 1)
  }
}

/** Joins to that, from the last token back, what stands behind each, in shares likewise. */
function goBackward(
  { width, stride, to }: Factors,
  first: number,
  length: number,
  probabilities: Float32Array,
): void {
  backward.fill(1)
  let share = 1
  for (let i = length - 1; i >= 0; i--) {
    const at = i * stride
    const out = (first + i) * width
    let here = 0
    let behind = 0
    for (let label = 0; label < width; label++) {
      here += forward[at + label] * backward[label]
      behind += ahead[label] = emit[at + label] * backward[label] * share
    }
    const part = 1 / (here || 1)
    for (let label = 0; label < width; label++)
      probabilities[out + label] = forward[at + label] * backward[label] * part
    multiply(ahead, 0, to, width, stride, backward, 0)
    share = 1 / (behind || 1)
  }
}

/**
 * Writes the product of the row of `values` at `at` and a square of steps into the row of `into` at `to`:
 * four numbers at a time, each value read once for all four, which is twice as fast as one by one.
 */
function multiply(
  values: Float64Array,
  at: number,
  steps: Float64Array,
  width: number,
  stride: number,
  into: Float64Array,
  to: number,
): void {
  for (let column = 0; column < stride; column += 4) {
    let sum0 = 0
    let sum1 = 0
    let sum2 = 0
    let sum3 = 0
    for (let k = 0, step = column; k < width; k++, step += stride) {
      const value = values[at + k]
      sum0 += value * steps[step]
      sum1 += value * steps[step + 1]
      sum2 += value * steps[step + 2]
      sum3 += value * steps[step + 3]
    }
    into[to + column] = sum0
    into[to + column + 1] = sum1
    into[to + column + 2] = sum2
    into[to + column + 3] = sum3
  }
}
