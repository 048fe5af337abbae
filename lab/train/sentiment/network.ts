import { HEADS, HIDDEN, MARKS, TAPS } from '../../../src/metrics/sentiment/network-sizes.ts'
import { createRandom, shuffle } from '../random.ts'
import type { Inputs } from './network-inputs.ts'
import { type Layout, layoutOf, WIDTH } from './network-layout.ts'
import { backward, createPass, forward } from './network-pass.ts'
import type { Targets } from './soft-labels.ts'

const EPOCHS = 6
const BATCH = 96
const WARM_UP = 100
/** Learning rates and weight decay of the word vectors and of the rest. */
const VECTOR_RATE = 4e-3
const RATE = 2e-3
const VECTOR_DECAY = 0.02
const DECAY = 0.01

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
