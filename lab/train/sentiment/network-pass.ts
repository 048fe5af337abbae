import { softmax } from '../../../src/learned/softmax.ts'
import { HEADS, HIDDEN, MARKS, TAPS } from '../../../src/metrics/sentiment/network-sizes.ts'
import type { Inputs } from './network-inputs.ts'
import { type Layout, WIDTH } from './network-layout.ts'
import { CLASSES, type Targets } from './soft-labels.ts'

const DROPOUT = 0.2
/** So many words are taken away whole. */
const WORD_DROPOUT = 0.08

/** What one pass through the network leaves behind for the way back; reused. */
export function createPass(longest: number) {
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

export type Pass = ReturnType<typeof createPass>

/** Probabilities of one example. @param random for dropout; null to leave it out */
export function forward(
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
  softmax(probabilities)
}

/** Adds the gradient of `weight` times the cross-entropy of one example, after `forward`. */
export function backward(
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
