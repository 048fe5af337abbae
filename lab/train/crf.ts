import { FORBIDDEN } from '../../src/learned/chain.ts'
import { allowedTransitions, type ChainLabels, type ChainModel, type TaggedSentences } from './chain.ts'
import type { FeatureRows } from './features.ts'
import { createRandom, shuffle } from './random.ts'

/** How a field is trained. */
export interface CrfOptions extends ChainLabels {
  readonly epochs: number
  readonly seed: number
  /** Step size of AdaGrad. */
  readonly rate: number
  /**
   * Share of a token's features that each step leaves out, so that none of many
   * that say the same is leant on.
   */
  readonly dropout: number
}

/** A label whose probability is this near to the gold one's teaches too little for the time. */
const LEAST_GRADIENT = 1e-4

/**
 * Trains a linear-chain conditional random field (Lafferty et al. 2001), sentence by sentence with
 * AdaGrad (Duchi et al. 2011) and dropout of features (Srivastava et al. 2014). The mean of the models
 * after each epoch but the first.
 */
export function trainCrf(features: FeatureRows, sentences: TaggedSentences, options: CrfOptions): ChainModel {
  const { rate, dropout, epochs } = options
  const width = options.labels.length
  const random = createRandom(options.seed)
  const allowed = allowedTransitions(options)
  const rows = createWeights(features.keys.length * width)
  const transitions = createWeights(allowed.length)
  const order = Array.from(sentences.first, (_, i) => i)
  const lattice = createLattice(width, longest(sentences))
  const gradient = new Float64Array(width)
  let kept = new Int32Array(1024)
  const keptEnd = new Int32Array(longest(sentences))

  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const s of order) {
      const first = sentences.first[s]
      const length = sentences.end[s] - first
      const most = features.start[first + length] - features.start[first]
      if (kept.length < most) kept = new Int32Array(2 * most)
      let count = 0
      for (let i = 0; i < length; i++) {
        lattice.emit.fill(0, i * width, (i + 1) * width)
        for (let k = features.start[first + i]; k < features.start[first + i + 1]; k++) {
          if (random() < dropout) continue
          kept[count++] = features.index[k]
          const from = features.index[k] * width
          for (let label = 0; label < width; label++)
            lattice.emit[i * width + label] += rows.values[from + label]
        }
        keptEnd[i] = count
      }
      for (let i = 0; i < allowed.length; i++)
        lattice.step[i] = allowed[i] ? Math.exp(transitions.values[i]) : 0
      spread(lattice, length)
      for (let i = 0, k = 0; i < length; i++) {
        const gold = sentences.gold[first + i]
        for (let label = 0; label < width; label++) {
          gradient[label] = (label === gold ? 1 : 0) - lattice.marginal[i * width + label]
        }
        if (gradient.every((slope) => Math.abs(slope) < LEAST_GRADIENT)) k = keptEnd[i]
        for (; k < keptEnd[i]; k++) ascend(rows, kept[k] * width, gradient, rate)
        expectTransitions(lattice, i, i === 0 ? width : sentences.gold[first + i - 1], gold)
      }
      ascend(transitions, 0, lattice.stepGradient, rate)
    }
    if (epoch > 0 || epochs === 1) {
      addTo(rows)
      addTo(transitions)
    }
  }
  const models = Math.max(1, epochs - 1)
  return {
    // Fewer features were there in training than will be.
    rows: rows.sum.map((value) => (value / models) * (1 - dropout)),
    transitions: transitions.sum.map((value, i) => (allowed[i] ? value / models : FORBIDDEN)),
  }
}

/** Weights, the squares of their gradients so far, and their sum over epochs. */
interface Trained {
  readonly values: Float32Array
  readonly squares: Float32Array
  readonly sum: Float32Array
}

function createWeights(count: number): Trained {
  return {
    values: new Float32Array(count),
    squares: new Float32Array(count).fill(1),
    sum: new Float32Array(count),
  }
}

function addTo({ values, sum }: Trained): void {
  for (let i = 0; i < values.length; i++) sum[i] += values[i]
}

/** One step of AdaGrad for the weights from `offset` on. */
function ascend({ values, squares }: Trained, offset: number, gradient: Float64Array, rate: number): void {
  for (let i = 0; i < gradient.length; i++) {
    const slope = gradient[i]
    if (slope < LEAST_GRADIENT && slope > -LEAST_GRADIENT) continue
    squares[offset + i] += slope * slope
    values[offset + i] += (rate * slope) / Math.sqrt(squares[offset + i])
  }
}

/** What forward-backward (Rabiner 1989) needs and gives for one sentence; `width` numbers a token. */
interface Lattice {
  readonly width: number
  /** Scores of the labels; `spread` makes them exponentials, the greatest of a token 1. */
  readonly emit: Float64Array
  /** Exponentials of the transitions, the start's last. */
  readonly step: Float64Array
  readonly forward: Float64Array
  readonly backward: Float64Array
  readonly marginal: Float64Array
  readonly stepGradient: Float64Array
}

function createLattice(width: number, length: number): Lattice {
  const table = () => new Float64Array(length * width)
  const steps = () => new Float64Array((width + 1) * width)
  return {
    width,
    emit: table(),
    step: steps(),
    forward: table(),
    backward: table(),
    marginal: table(),
    stepGradient: steps(),
  }
}

/** Computes the marginals of the first `length` tokens, and forgets the gradient of the transitions. */
function spread(lattice: Lattice, length: number): void {
  const { width, emit, step, forward, backward, marginal } = lattice
  lattice.stepGradient.fill(0)
  for (let i = 0; i < length; i++) {
    let top = Number.NEGATIVE_INFINITY
    for (let at = i * width; at < (i + 1) * width; at++) if (emit[at] > top) top = emit[at]
    for (let at = i * width; at < (i + 1) * width; at++) emit[at] = Math.exp(emit[at] - top)
    for (let to = 0; to < width; to++) {
      let sum = i === 0 ? step[width * width + to] : 0
      if (i > 0)
        for (let from = 0; from < width; from++)
          sum += forward[(i - 1) * width + from] * step[from * width + to]
      forward[i * width + to] = sum * emit[i * width + to]
    }
    normalise(forward, i * width, width)
  }
  backward.fill(1, (length - 1) * width, length * width)
  for (let i = length - 2; i >= 0; i--) {
    for (let from = 0; from < width; from++) {
      let sum = 0
      for (let to = 0, at = (i + 1) * width; to < width; to++, at++)
        sum += step[from * width + to] * emit[at] * backward[at]
      backward[i * width + from] = sum
    }
    normalise(backward, i * width, width)
  }
  for (let at = 0; at < length * width; at++) marginal[at] = forward[at] * backward[at]
  for (let i = 0; i < length; i++) normalise(marginal, i * width, width)
}

/** Adds what token `i` tells of the transition into it: the gold one less the expected ones. */
function expectTransitions(
  { width, emit, step, forward, backward, marginal, stepGradient }: Lattice,
  i: number,
  goldFrom: number,
  gold: number,
): void {
  stepGradient[goldFrom * width + gold] += 1
  if (i === 0) {
    for (let to = 0; to < width; to++) stepGradient[width * width + to] -= marginal[to]
    return
  }
  const into = (to: number) => emit[i * width + to] * backward[i * width + to]
  let total = 0
  for (let to = 0; to < width; to++) {
    let sum = 0
    for (let from = 0; from < width; from++) sum += forward[(i - 1) * width + from] * step[from * width + to]
    total += sum * into(to)
  }
  for (let to = 0; to < width; to++) {
    const share = into(to) / total
    for (let from = 0; from < width; from++)
      stepGradient[from * width + to] -= forward[(i - 1) * width + from] * step[from * width + to] * share
  }
}

function normalise(values: Float64Array, from: number, width: number): void {
  let sum = 0
  for (let i = 0; i < width; i++) sum += values[from + i]
  for (let i = 0; i < width; i++) values[from + i] /= sum
}

function longest({ first, end }: TaggedSentences): number {
  return end.reduce((most, end, s) => Math.max(most, end - first[s]), 0)
}
