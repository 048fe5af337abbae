import { HEADS, HIDDEN, TAPS, UNKNOWN } from '../../../src/metrics/sentiment/network.ts'
import { createInput, MARKS, PLACES, readInput } from '../../../src/metrics/sentiment/network-input.ts'
import { createRandom, shuffle } from '../random.ts'
import { type Example, siteOfExample } from './examples.ts'
import { CLASSES } from './regression.ts'

/** Dimensions of a word vector: 24 gained nothing that was worth half as many bytes again. */
export const WIDTH = 16
const WORDS = 8000
/** A word of fewer mentions has no vector. */
const LEAST = 3
const EPOCHS = 6
const BATCH = 96
const WARM_UP = 100
/** Learning rates and weight decay of the word vectors and of the rest. */
const VECTOR_RATE = 4e-3
const RATE = 2e-3
const VECTOR_DECAY = 0.02
const DECAY = 0.01
const DROPOUT = 0.2
/** So many words are taken away whole. */
const WORD_DROPOUT = 0.08

/** Probabilities of the three classes that an example should get, one example after the other. */
export type Targets = Float64Array

/** The targets of judged examples: all on the label. */
export function certain(labels: ArrayLike<number>): Targets {
  const targets = new Float64Array(labels.length * CLASSES)
  for (let i = 0; i < labels.length; i++) targets[i * CLASSES + labels[i]] = 1
  return targets
}

/** The inputs of all examples, end to end. */
export interface Inputs {
  /** Keys of the words that have vectors; their numbers are their places here. The first is that of any other word. */
  readonly keys: readonly number[]
  readonly start: Int32Array
  readonly word: Int32Array
  readonly place: Uint8Array
  readonly marks: Float32Array
}

/** Where the tables of the network begin in its parameters. */
export interface Layout {
  readonly vectors: number
  readonly taps: number
  readonly marks: number
  readonly place: number
  readonly attention: number
  readonly attentionPlace: number
  readonly output: number
  readonly bias: number
  readonly size: number
}

/** The tables, one after the other. */
export function layoutOf(words: number): Layout {
  const taps = words * WIDTH
  const marks = taps + TAPS * WIDTH * HIDDEN
  const place = marks + TAPS * MARKS * HIDDEN
  const attention = place + PLACES * HIDDEN
  const attentionPlace = attention + HEADS * HIDDEN
  const output = attentionPlace + PLACES * HEADS
  const bias = output + HEADS * HIDDEN * CLASSES
  return {
    vectors: 0,
    taps,
    marks,
    place,
    attention,
    attentionPlace,
    output,
    bias,
    size: bias + CLASSES,
  }
}

/** Reads the examples as the network does. @param training how many of them decide which words have vectors */
export function cutInputs(examples: readonly Example[], training: number): Inputs {
  const input = createInput()
  const keys: Int32Array[] = []
  const places: Uint8Array[] = []
  const marks: Float32Array[] = []
  const seen = new Map<number, number>()
  const start = new Int32Array(examples.length + 1)
  examples.forEach((example, i) => {
    readInput(siteOfExample(example), input)
    keys.push(input.key.slice(0, input.count))
    places.push(input.place.slice(0, input.count))
    marks.push(input.marks.slice(0, input.count * MARKS))
    start[i + 1] = start[i] + input.count
    if (i < training) for (const key of new Set(keys[i])) seen.set(key, (seen.get(key) ?? 0) + 1)
  })
  const known = [...seen]
    .filter(([, count]) => count >= LEAST)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, WORDS)
    .map(([key]) => key)
  const numbers = new Map([UNKNOWN, ...known].map((key, number) => [key, number]))
  const total = start[examples.length]
  const result = {
    keys: [UNKNOWN, ...known],
    start,
    word: new Int32Array(total),
    place: new Uint8Array(total),
    marks: new Float32Array(total * MARKS),
  }
  examples.forEach((_, i) => {
    keys[i].forEach((key, k) => {
      result.word[start[i] + k] = numbers.get(key) ?? 0
    })
    result.place.set(places[i], start[i])
    result.marks.set(marks[i], start[i] * MARKS)
  })
  return result
}

/** What one pass through the network leaves behind for the way back; reused. */
function createPass(longest: number) {
  return {
    /** Word vectors, after dropout. */
    vectors: new Float32Array(longest * WIDTH),
    /** What dropout multiplied each dimension by. */
    kept: new Float32Array(longest * WIDTH),
    hidden: new Float32Array(longest * HIDDEN),
    hiddenKept: new Float32Array(longest * HIDDEN),
    attended: new Float32Array(longest * HEADS),
    pooled: new Float32Array(HEADS * HIDDEN),
    pooledKept: new Float32Array(HEADS * HIDDEN),
    probabilities: new Float64Array(CLASSES),
    // Gradients.
    toHidden: new Float32Array(longest * HIDDEN),
    toPooled: new Float32Array(HEADS * HIDDEN),
  }
}

type Pass = ReturnType<typeof createPass>

/** Probabilities of one example. @param random for dropout; null to leave it out */
function forward(
  p: Float32Array,
  at: Layout,
  inputs: Inputs,
  example: number,
  random: (() => number) | null,
  pass: Pass,
): void {
  const { word, place, marks } = inputs
  const first = inputs.start[example]
  const count = inputs.start[example + 1] - first
  const { vectors, kept, hidden, hiddenKept, attended, pooled, pooledKept, probabilities } = pass
  const keep = 1 / (1 - DROPOUT)
  for (let i = 0; i < count; i++) {
    const gone = random !== null && random() < WORD_DROPOUT
    const from = word[first + i] * WIDTH
    for (let d = 0; d < WIDTH; d++) {
      const factor = random === null ? 1 : gone || random() < DROPOUT ? 0 : keep
      kept[i * WIDTH + d] = factor
      vectors[i * WIDTH + d] = factor * p[from + d]
    }
    const row = at.place + place[first + i] * HIDDEN
    for (let h = 0; h < HIDDEN; h++) hidden[i * HIDDEN + h] = p[row + h]
  }
  for (let i = 0; i < count; i++) {
    for (let tap = 0; tap < TAPS; tap++) {
      const read = i + tap - 1
      if (read < 0 || read >= count) continue
      for (let d = 0; d < WIDTH; d++) {
        const value = vectors[read * WIDTH + d]
        if (value === 0) continue
        const row = at.taps + (tap * WIDTH + d) * HIDDEN
        for (let h = 0; h < HIDDEN; h++) hidden[i * HIDDEN + h] += value * p[row + h]
      }
      for (let mark = 0; mark < MARKS; mark++) {
        const value = marks[(first + read) * MARKS + mark]
        if (value === 0) continue
        const row = at.marks + (tap * MARKS + mark) * HIDDEN
        for (let h = 0; h < HIDDEN; h++) hidden[i * HIDDEN + h] += value * p[row + h]
      }
    }
  }
  for (let k = 0; k < count * HIDDEN; k++) {
    const factor = hidden[k] <= 0 ? 0 : random === null ? 1 : random() < DROPOUT ? 0 : keep
    hiddenKept[k] = factor
    hidden[k] *= factor
  }
  pooled.fill(0)
  for (let head = 0; head < HEADS; head++) {
    let top = Number.NEGATIVE_INFINITY
    for (let i = 0; i < count; i++) {
      let score = p[at.attentionPlace + place[first + i] * HEADS + head]
      for (let h = 0; h < HIDDEN; h++) {
        score += hidden[i * HIDDEN + h] * p[at.attention + head * HIDDEN + h]
      }
      attended[i * HEADS + head] = score
      top = Math.max(top, score)
    }
    let sum = 0
    for (let i = 0; i < count; i++) {
      const value = Math.exp(attended[i * HEADS + head] - top)
      attended[i * HEADS + head] = value
      sum += value
    }
    for (let i = 0; i < count; i++) {
      attended[i * HEADS + head] /= sum
      const share = attended[i * HEADS + head]
      for (let h = 0; h < HIDDEN; h++) pooled[head * HIDDEN + h] += share * hidden[i * HIDDEN + h]
    }
  }
  for (let c = 0; c < CLASSES; c++) probabilities[c] = p[at.bias + c]
  for (let k = 0; k < HEADS * HIDDEN; k++) {
    const factor = random === null ? 1 : random() < DROPOUT ? 0 : keep
    pooledKept[k] = factor
    for (let c = 0; c < CLASSES; c++) {
      probabilities[c] += factor * pooled[k] * p[at.output + k * CLASSES + c]
    }
  }
  const top = Math.max(...probabilities)
  let sum = 0
  for (let c = 0; c < CLASSES; c++) {
    probabilities[c] = Math.exp(probabilities[c] - top)
    sum += probabilities[c]
  }
  for (let c = 0; c < CLASSES; c++) probabilities[c] /= sum
}

/** Adds the gradient of `weight` times the cross-entropy of one example, after `forward`. */
function backward(
  p: Float32Array,
  g: Float32Array,
  at: Layout,
  inputs: Inputs,
  example: number,
  targets: Targets,
  weight: number,
  pass: Pass,
): void {
  const { word, place, marks } = inputs
  const first = inputs.start[example]
  const count = inputs.start[example + 1] - first
  const { vectors, kept, hidden, hiddenKept, attended, pooled, pooledKept, probabilities } = pass
  const { toHidden, toPooled } = pass
  for (let c = 0; c < CLASSES; c++) {
    g[at.bias + c] += weight * (probabilities[c] - targets[example * CLASSES + c])
  }
  for (let k = 0; k < HEADS * HIDDEN; k++) {
    let sum = 0
    for (let c = 0; c < CLASSES; c++) {
      const error = weight * (probabilities[c] - targets[example * CLASSES + c])
      g[at.output + k * CLASSES + c] += error * pooled[k] * pooledKept[k]
      sum += error * p[at.output + k * CLASSES + c]
    }
    toPooled[k] = sum * pooledKept[k]
  }
  toHidden.fill(0, 0, count * HIDDEN)
  for (let head = 0; head < HEADS; head++) {
    let mean = 0
    for (let h = 0; h < HIDDEN; h++) mean += toPooled[head * HIDDEN + h] * pooled[head * HIDDEN + h]
    for (let i = 0; i < count; i++) {
      const share = attended[i * HEADS + head]
      let dot = 0
      for (let h = 0; h < HIDDEN; h++) dot += toPooled[head * HIDDEN + h] * hidden[i * HIDDEN + h]
      const toScore = share * (dot - mean)
      g[at.attentionPlace + place[first + i] * HEADS + head] += toScore
      for (let h = 0; h < HIDDEN; h++) {
        toHidden[i * HIDDEN + h] +=
          share * toPooled[head * HIDDEN + h] + toScore * p[at.attention + head * HIDDEN + h]
        g[at.attention + head * HIDDEN + h] += toScore * hidden[i * HIDDEN + h]
      }
    }
  }
  for (let i = 0; i < count; i++) {
    const row = at.place + place[first + i] * HIDDEN
    for (let h = 0; h < HIDDEN; h++) {
      toHidden[i * HIDDEN + h] *= hiddenKept[i * HIDDEN + h]
      g[row + h] += toHidden[i * HIDDEN + h]
    }
  }
  for (let i = 0; i < count; i++) {
    for (let tap = 0; tap < TAPS; tap++) {
      const read = i + tap - 1
      if (read < 0 || read >= count) continue
      const to = word[first + read] * WIDTH
      for (let d = 0; d < WIDTH; d++) {
        if (kept[read * WIDTH + d] === 0) continue
        const value = vectors[read * WIDTH + d]
        const row = at.taps + (tap * WIDTH + d) * HIDDEN
        let sum = 0
        for (let h = 0; h < HIDDEN; h++) {
          const error = toHidden[i * HIDDEN + h]
          g[row + h] += error * value
          sum += error * p[row + h]
        }
        g[to + d] += sum * kept[read * WIDTH + d]
      }
      for (let mark = 0; mark < MARKS; mark++) {
        const value = marks[(first + read) * MARKS + mark]
        if (value === 0) continue
        const row = at.marks + (tap * MARKS + mark) * HIDDEN
        for (let h = 0; h < HIDDEN; h++) g[row + h] += toHidden[i * HIDDEN + h] * value
      }
    }
  }
}

/**
 * Trains the network by Adam with decoupled weight decay (Loshchilov & Hutter 2019) and dropout; deterministic.
 *
 * @returns its parameters, as `layoutOf` says
 */
export function trainNetwork(
  inputs: Inputs,
  targets: Targets,
  use: readonly number[],
  weightOf: (example: number) => number,
): Float32Array {
  const at = layoutOf(inputs.keys.length)
  const random = createRandom(1)
  const p = initial(at, random)
  const g = new Float32Array(at.size)
  const mean = new Float32Array(at.size)
  const square = new Float32Array(at.size)
  const pass = createPass(longestOf(inputs))
  const order = [...use]
  const steps = EPOCHS * Math.ceil(order.length / BATCH)
  for (let step = 0, from = order.length; step < steps; step++, from += BATCH) {
    if (from >= order.length) {
      shuffle(order, random)
      from = 0
    }
    const batch = order.slice(from, from + BATCH)
    let total = 0
    for (const example of batch) total += weightOf(example)
    g.fill(0)
    for (const example of batch) {
      forward(p, at, inputs, example, random, pass)
      backward(p, g, at, inputs, example, targets, weightOf(example) / total, pass)
    }
    // A fast start, then ever slower.
    const rate = Math.min((step + 1) / WARM_UP, Math.max(0.01, (steps - step) / steps))
    const one = 1 - 0.9 ** (step + 1)
    const two = 1 - 0.999 ** (step + 1)
    for (let k = 0; k < at.size; k++) {
      mean[k] += 0.1 * (g[k] - mean[k])
      square[k] += 0.001 * (g[k] * g[k] - square[k])
      const pace = rate * (k < at.taps ? VECTOR_RATE : RATE)
      p[k] -=
        pace *
        (mean[k] / one / (Math.sqrt(square[k] / two) + 1e-8) + (k < at.taps ? VECTOR_DECAY : DECAY) * p[k])
    }
  }
  return p
}

/** Probabilities of each example asked for. */
export function readWithNetwork(
  p: Float32Array,
  inputs: Inputs,
  examples: readonly number[],
): Float64Array[] {
  const at = layoutOf(inputs.keys.length)
  const pass = createPass(longestOf(inputs))
  return examples.map((example) => {
    forward(p, at, inputs, example, null, pass)
    return pass.probabilities.slice()
  })
}

function longestOf({ start }: Inputs): number {
  let longest = 0
  for (let i = 1; i < start.length; i++) longest = Math.max(longest, start[i] - start[i - 1])
  return longest
}

/** Small random weights; places and biases begin at nought. */
function initial(at: Layout, random: () => number): Float32Array {
  const p = new Float32Array(at.size)
  const fill = (from: number, to: number, spread: number) => {
    for (let k = from; k < to; k++) p[k] = (random() * 2 - 1) * spread
  }
  fill(at.vectors, at.taps, 0.5)
  fill(at.taps, at.place, 1 / Math.sqrt(TAPS * (WIDTH + MARKS)))
  fill(at.attention, at.attentionPlace, 1 / Math.sqrt(HIDDEN))
  fill(at.output, at.bias, 1 / Math.sqrt(HEADS * HIDDEN))
  return p
}
