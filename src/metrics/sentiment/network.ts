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
const scores = new Float32Array(MOST_TOKENS * HEADS)
const pooled = new Float32Array(HEADS * HIDDEN)
const read: Float32Array[] = []
/** What stands beyond the ends adds nothing. */
const NOTHING = new Float32Array(TAPS * HIDDEN)

/**
 * The three logits of a mention.
 *
 * A convolution over word vectors and marks (Kim 2014) gives each token `HIDDEN` features; each head of attention
 * takes their mean, weighted by what they say and by their place beside the target; a linear layer reads the means.
 */
export function runNetwork(network: Network, input: NetworkInput): Float64Array {
  convolve(network, input)
  attend(network, input)
  const { output, bias } = network
  const logits = Float64Array.from(bias)
  for (let k = 0; k < HEADS * HIDDEN; k++) {
    for (let c = 0; c < 3; c++) logits[c] += pooled[k] * output[k * 3 + c]
  }
  return logits
}

/** Writes each token's features, none below nought. */
function convolve(network: Network, { count, key, place, marks }: NetworkInput): void {
  const { place: placeTable, marks: markTable } = network
  for (let i = 0; i < count; i++) read[i] = projectionOf(network, key[i])
  for (let i = 0; i < count; i++) {
    const before = i > 0 ? read[i - 1] : NOTHING
    const here = read[i]
    const after = i + 1 < count ? read[i + 1] : NOTHING
    const from = place[i] * HIDDEN
    const to = i * HIDDEN
    for (let h = 0; h < HIDDEN; h++) {
      hidden[to + h] = placeTable[from + h] + before[h] + here[HIDDEN + h] + after[2 * HIDDEN + h]
    }
  }
  for (let i = 0; i < count; i++) {
    for (let mark = 0; mark < MARKS; mark++) {
      const value = marks[i * MARKS + mark]
      if (value === 0) continue
      for (let tap = 0; tap < TAPS; tap++) {
        // What tap 0 reads stands before the token, so that this token is read by the one after it.
        const reader = i + 1 - tap
        if (reader < 0 || reader >= count) continue
        const row = (tap * MARKS + mark) * HIDDEN
        const to = reader * HIDDEN
        for (let h = 0; h < HIDDEN; h++) hidden[to + h] += value * markTable[row + h]
      }
    }
  }
  for (let k = 0; k < count * HIDDEN; k++) if (hidden[k] < 0) hidden[k] = 0
}

/** Writes the mean of the tokens' features by each head. All heads go side by side, so that no sum waits for itself. */
function attend({ attention, attentionPlace }: Network, { count, place }: NetworkInput): void {
  for (let i = 0; i < count; i++) {
    const at = i * HIDDEN
    const from = place[i] * HEADS
    let one = attentionPlace[from]
    let two = attentionPlace[from + 1]
    let three = attentionPlace[from + 2]
    let four = attentionPlace[from + 3]
    for (let h = 0; h < HIDDEN; h++) {
      const value = hidden[at + h]
      one += value * attention[h]
      two += value * attention[HIDDEN + h]
      three += value * attention[2 * HIDDEN + h]
      four += value * attention[3 * HIDDEN + h]
    }
    scores[i * HEADS] = one
    scores[i * HEADS + 1] = two
    scores[i * HEADS + 2] = three
    scores[i * HEADS + 3] = four
  }
  for (let head = 0; head < HEADS; head++) {
    let top = Number.NEGATIVE_INFINITY
    for (let i = head; i < count * HEADS; i += HEADS) if (scores[i] > top) top = scores[i]
    let sum = 0
    for (let i = head; i < count * HEADS; i += HEADS) {
      scores[i] = Math.exp(scores[i] - top)
      sum += scores[i]
    }
    for (let i = head; i < count * HEADS; i += HEADS) scores[i] /= sum
  }
  pooled.fill(0)
  for (let i = 0; i < count; i++) {
    const at = i * HIDDEN
    const one = scores[i * HEADS]
    const two = scores[i * HEADS + 1]
    const three = scores[i * HEADS + 2]
    const four = scores[i * HEADS + 3]
    for (let h = 0; h < HIDDEN; h++) {
      const value = hidden[at + h]
      pooled[h] += one * value
      pooled[HIDDEN + h] += two * value
      pooled[2 * HIDDEN + h] += three * value
      pooled[3 * HIDDEN + h] += four * value
    }
  }
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
