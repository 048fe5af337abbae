import { FORBIDDEN } from '../../src/learned/chain.ts'
import { allowedTransitions, type ChainLabels, type ChainModel, type TaggedSentences } from './chain.ts'
import type { FeatureRows } from './features.ts'
import { createRandom, shuffle } from './random.ts'

/** Fixed, so that training gives the same bytes each time. */
const SEED = 1

/** How a perceptron is trained. */
export interface PerceptronOptions extends ChainLabels {
  readonly epochs: number
  /** Sentences to train on; all where absent. */
  readonly use?: (sentence: number) => boolean
}

/**
 * Trains an averaged structured perceptron (Collins 2002) with exact Viterbi decoding.
 *
 * Averaging is lazy: `drift` holds the sum of updates weighted by when they came, so that the average is
 * `rows - drift / steps`.
 */
export function trainPerceptron(
  features: FeatureRows,
  sentences: TaggedSentences,
  options: PerceptronOptions,
): ChainModel {
  const width = options.labels.length
  const random = createRandom(SEED)
  const rows = new Float32Array(features.keys.length * width)
  const drift = new Float32Array(rows.length)
  const transitions = new Float32Array((width + 1) * width)
  const transitionDrift = new Float32Array(transitions.length)
  const allowed = allowedTransitions(options)
  const order = Array.from(sentences.first, (_, i) => i).filter((s) => options.use?.(s) ?? true)

  const decode = createDecoder(width, allowed)
  const change = (example: number, label: number, by: number, steps: number) => {
    for (let k = features.start[example]; k < features.start[example + 1]; k++) {
      const at = features.index[k] * width + label
      rows[at] += by
      drift[at] += by * steps
    }
  }
  const changeTransition = (from: number, to: number, by: number, steps: number) => {
    transitions[from * width + to] += by
    transitionDrift[from * width + to] += by * steps
  }

  let steps = 1
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    for (const s of order) {
      const first = sentences.first[s]
      const end = sentences.end[s]
      const labels = decode(features, rows, transitions, first, end)
      for (let token = first; token < end; token++) {
        const gold = sentences.gold[token]
        const guess = labels[token - first]
        const goldFrom = token === first ? width : sentences.gold[token - 1]
        const guessFrom = token === first ? width : labels[token - first - 1]
        if (guess !== gold) {
          change(token, gold, 1, steps)
          change(token, guess, -1, steps)
        }
        if (guess !== gold || guessFrom !== goldFrom) {
          changeTransition(goldFrom, gold, 1, steps)
          changeTransition(guessFrom, guess, -1, steps)
        }
      }
      steps++
    }
  }
  return {
    rows: rows.map((value, i) => value - drift[i] / steps),
    transitions: transitions.map((value, i) => (allowed[i] ? value - transitionDrift[i] / steps : FORBIDDEN)),
  }
}

/**
 * Makes a Viterbi decoder whose room is reused.
 *
 * @returns the best labels of the examples `[first, end)`, until it is called again
 */
function createDecoder(width: number, allowed: Uint8Array) {
  let capacity = 0
  let scores = new Float64Array(0)
  let back = new Uint8Array(0)
  let labels = new Uint8Array(0)
  return (
    features: FeatureRows,
    rows: Float32Array,
    transitions: Float32Array,
    first: number,
    end: number,
  ) => {
    const length = end - first
    if (length > capacity) {
      capacity = length * 2
      scores = new Float64Array(capacity * width)
      back = new Uint8Array(capacity * width)
      labels = new Uint8Array(capacity)
    }
    scores.fill(0, 0, length * width)
    for (let i = 0; i < length; i++) {
      for (let k = features.start[first + i]; k < features.start[first + i + 1]; k++) {
        const from = features.index[k] * width
        for (let label = 0; label < width; label++) scores[i * width + label] += rows[from + label]
      }
      for (let to = 0; to < width; to++) {
        let best = Number.NEGATIVE_INFINITY
        let bestFrom = 0
        if (i === 0) {
          best = allowed[width * width + to] ? transitions[width * width + to] : Number.NEGATIVE_INFINITY
        } else {
          for (let from = 0; from < width; from++) {
            if (!allowed[from * width + to]) continue
            const score = scores[(i - 1) * width + from] + transitions[from * width + to]
            if (score > best) {
              best = score
              bestFrom = from
            }
          }
        }
        scores[i * width + to] += best
        back[i * width + to] = bestFrom
      }
    }
    let label = 0
    for (let to = 1; to < width; to++) {
      if (scores[(length - 1) * width + to] > scores[(length - 1) * width + label]) label = to
    }
    for (let i = length - 1; i >= 0; i--) {
      labels[i] = label
      label = back[i * width + label]
    }
    return labels
  }
}
