import { hashString } from '../../learned/keys.ts'
import { rowOf, type Weights } from '../../learned/weights.ts'
import { MARKS, MOST_TOKENS, type NetworkInput, wordKey } from './network-input.ts'

/** Sizes of the network: hidden units a token, and heads of attention. */
export const HIDDEN = 32
export const HEADS = 4
/** A convolution reads the token and its neighbours. */
export const TAPS = 3

/** The key of the row that stands for every word without one. */
export const UNKNOWN = wordKey(hashString('<unknown>'))

/** A small network that reads the words around a mention: word vectors, a convolution, attention. */
export interface Network {
  readonly vectors: Weights
  /** How much it counts beside the linear model, and the temperature of the two together. */
  readonly share: number
  readonly temperature: number
  /** For each tap and mark a row of `HIDDEN`; the marks of a token are few, and mostly nought. */
  readonly marks: Float32Array
  /** For each tap and dimension of a word vector a row of `HIDDEN`. */
  readonly taps: Float32Array
  readonly place: Float32Array
  readonly attention: Float32Array
  readonly attentionPlace: Float32Array
  readonly output: Float32Array
  readonly bias: Float32Array
  /** For each word met so far, by its row, what it adds to the token before it, to itself, and to the token after. */
  readonly projections: Map<number, Float32Array>
}

/** Reads the network from its weight file: word vectors are the rows, everything else stands among the settings. */
export function readNetwork(vectors: Weights): Network {
  const table = (name: string) => Float32Array.from(vectors.settings[name] as readonly number[])
  return {
    vectors,
    share: vectors.settings.share as number,
    temperature: vectors.settings.temperature as number,
    marks: table('marks'),
    taps: table('taps'),
    place: table('place'),
    attention: table('attention'),
    attentionPlace: table('attentionPlace'),
    output: table('output'),
    bias: table('bias'),
    projections: new Map(),
  }
}

/** Room for one mention, reused. */
const hidden = new Float32Array(MOST_TOKENS * HIDDEN)
const scores = new Float32Array(HEADS)
const tops = new Float32Array(HEADS)
const pooled = new Float32Array(HEADS * HIDDEN)
const sums = new Float32Array(HEADS)

/**
 * The three logits of a mention.
 *
 * A convolution over word vectors and marks (Kim 2014) gives each token `HIDDEN` features; each head of attention
 * takes their mean, weighted by what they say and by their place beside the target; a linear layer reads the means.
 */
export function runNetwork(network: Network, input: NetworkInput): Float64Array {
  const { count, place, marks } = input
  const { attention, attentionPlace, output, bias } = network
  for (let i = 0; i < count; i++) {
    const from = place[i] * HIDDEN
    for (let h = 0; h < HIDDEN; h++) hidden[i * HIDDEN + h] = network.place[from + h]
  }
  for (let i = 0; i < count; i++) {
    const projection = projectionOf(network, input.key[i])
    for (let tap = 0; tap < TAPS; tap++) {
      // What tap 0 reads stands before the token, so that this token is read by the one after it.
      const reader = i + 1 - tap
      if (reader < 0 || reader >= count) continue
      const to = reader * HIDDEN
      for (let h = 0; h < HIDDEN; h++) hidden[to + h] += projection[tap * HIDDEN + h]
      for (let mark = 0; mark < MARKS; mark++) {
        const value = marks[i * MARKS + mark]
        if (value === 0) continue
        const row = (tap * MARKS + mark) * HIDDEN
        for (let h = 0; h < HIDDEN; h++) hidden[to + h] += value * network.marks[row + h]
      }
    }
  }

  pooled.fill(0)
  sums.fill(0)
  tops.fill(Number.NEGATIVE_INFINITY)
  for (let i = 0; i < count; i++) {
    const at = i * HIDDEN
    for (let head = 0; head < HEADS; head++) scores[head] = attentionPlace[place[i] * HEADS + head]
    for (let h = 0; h < HIDDEN; h++) {
      const value = hidden[at + h]
      if (value <= 0) continue
      for (let head = 0; head < HEADS; head++) scores[head] += value * attention[head * HIDDEN + h]
    }
    for (let head = 0; head < HEADS; head++) {
      // A new highest score makes all that was added before smaller by as much.
      if (scores[head] > tops[head]) {
        const shrink = Math.exp(tops[head] - scores[head])
        sums[head] *= shrink
        for (let h = 0; h < HIDDEN; h++) pooled[head * HIDDEN + h] *= shrink
        tops[head] = scores[head]
      }
      const weight = Math.exp(scores[head] - tops[head])
      sums[head] += weight
      for (let h = 0; h < HIDDEN; h++) {
        if (hidden[at + h] > 0) pooled[head * HIDDEN + h] += weight * hidden[at + h]
      }
    }
  }
  const logits = Float64Array.from(bias)
  for (let k = 0; k < HEADS * HIDDEN; k++) {
    const value = pooled[k] / sums[Math.floor(k / HIDDEN)]
    for (let c = 0; c < 3; c++) logits[c] += value * output[k * 3 + c]
  }
  return logits
}

/** What a word adds to its neighbours and itself: its vector through the convolution, worked out once for all texts. */
function projectionOf(network: Network, key: number): Float32Array {
  const { vectors, projections, taps } = network
  let row = rowOf(vectors, key)
  if (row < 0) row = rowOf(vectors, UNKNOWN)
  const known = projections.get(row)
  if (known !== undefined) return known
  const width = vectors.labels.length
  const projection = new Float32Array(TAPS * HIDDEN)
  for (let tap = 0; tap < TAPS; tap++) {
    for (let d = 0; d < width; d++) {
      const value = vectors.values[row + d] * vectors.scale
      const from = (tap * width + d) * HIDDEN
      for (let h = 0; h < HIDDEN; h++) projection[tap * HIDDEN + h] += value * taps[from + h]
    }
  }
  projections.set(row, projection)
  return projection
}
