import { minimise } from '../lbfgs.ts'
import type { Rows } from './rows.ts'
import { CLASSES, type Targets } from './soft-labels.ts'

/** A multinomial regression. */
export interface Model {
  /** Three weights a feature, scales multiplied in. */
  readonly rows: Float64Array
  readonly bias: Float64Array
}

/** How it is trained. */
export interface Options {
  readonly l2: number
  readonly iterations: number
  /** Examples to train on. */
  readonly use: readonly number[]
  readonly weight?: (example: number) => number
  /** From this feature on, weights are free of the naive-Bayes scaling. */
  readonly free?: number
  /** The naive-Bayes scaling: what is added to each count, and the largest and least scale. */
  readonly smooth?: number
  readonly clip?: number
  readonly floor?: number
}

/**
 * Naive-Bayes log-ratios: how much more often a feature is on in a class than in the others (Wang & Manning
 * 2012), as the size of the steps that its weight may take: a feature that tells nothing stays near zero.
 */
function scalesOf(rows: Rows, targets: Targets, options: Options): Float64Array {
  const { smooth = 1, clip = 2, floor = 0.1 } = options
  const counts = new Float64Array(rows.keys.length * CLASSES)
  const totals = new Float64Array(CLASSES)
  for (const example of options.use) {
    const weight = options.weight?.(example) ?? 1
    for (let c = 0; c < CLASSES; c++) {
      const share = weight * targets[example * CLASSES + c]
      if (share === 0) continue
      totals[c] += share
      for (let k = rows.start[example]; k < rows.start[example + 1]; k++) {
        counts[rows.index[k] * CLASSES + c] += share
      }
    }
  }
  const all = totals[0] + totals[1] + totals[2]
  const scales = new Float64Array(counts.length)
  for (let f = 0; f < rows.keys.length; f++) {
    const n = counts[f * 3] + counts[f * 3 + 1] + counts[f * 3 + 2]
    for (let c = 0; c < CLASSES; c++) {
      const inside = (counts[f * 3 + c] + smooth) / (totals[c] + 2 * smooth)
      const outside = (n - counts[f * 3 + c] + smooth) / (all - totals[c] + 2 * smooth)
      scales[f * 3 + c] = Math.min(clip, Math.max(floor, Math.abs(Math.log(inside / outside))))
    }
  }
  return scales
}

/**
 * Trains an L2-penalised multinomial regression over naive-Bayes-scaled features, by L-BFGS; deterministic.
 */
export function train(rows: Rows, targets: Targets, options: Options): Model {
  const scales = scalesOf(rows, targets, options)
  if (options.free !== undefined) scales.fill(1, options.free * CLASSES)
  const features = rows.keys.length * CLASSES
  const size = features + CLASSES
  const scaled = new Float64Array(features)
  const evaluate = (point: Float64Array, gradient: Float64Array): number => {
    let loss = 0
    for (let i = 0; i < features; i++) {
      loss += 0.5 * options.l2 * point[i] * point[i]
      scaled[i] = point[i] * scales[i]
    }
    const inner = new Float64Array(features)
    let b0 = 0
    let b1 = 0
    let b2 = 0
    for (const example of options.use) {
      const from = rows.start[example]
      const to = rows.start[example + 1]
      let z0 = point[features]
      let z1 = point[features + 1]
      let z2 = point[features + 2]
      for (let k = from; k < to; k++) {
        const at = rows.index[k] * 3
        const v = rows.value[k]
        z0 += scaled[at] * v
        z1 += scaled[at + 1] * v
        z2 += scaled[at + 2] * v
      }
      const top = Math.max(z0, z1, z2)
      z0 = Math.exp(z0 - top)
      z1 = Math.exp(z1 - top)
      z2 = Math.exp(z2 - top)
      const sum = z0 + z1 + z2
      const t0 = targets[example * CLASSES]
      const t1 = targets[example * CLASSES + 1]
      const t2 = targets[example * CLASSES + 2]
      const weight = options.weight?.(example) ?? 1
      loss -= weight * (t0 * logOf(z0 / sum) + t1 * logOf(z1 / sum) + t2 * logOf(z2 / sum))
      z0 = weight * (z0 / sum - t0)
      z1 = weight * (z1 / sum - t1)
      z2 = weight * (z2 / sum - t2)
      b0 += z0
      b1 += z1
      b2 += z2
      for (let k = from; k < to; k++) {
        const at = rows.index[k] * 3
        const v = rows.value[k]
        inner[at] += z0 * v
        inner[at + 1] += z1 * v
        inner[at + 2] += z2 * v
      }
    }
    for (let i = 0; i < features; i++) gradient[i] = options.l2 * point[i] + inner[i] * scales[i]
    gradient[features] = b0
    gradient[features + 1] = b1
    gradient[features + 2] = b2
    return loss
  }
  const solution = minimise(evaluate, size, options.iterations, { memory: 8, leastGain: 0 })
  return {
    rows: solution.slice(0, features).map((value, i) => value * scales[i]),
    bias: solution.slice(features),
  }
}

/** The logarithm of a probability, finite for none. */
function logOf(probability: number): number {
  return Math.log(Math.max(probability, 1e-12))
}

/** Probabilities of the three classes for one example. */
export function predict(model: Model, rows: Rows, example: number, temperature = 1): Float64Array {
  const z = model.bias.slice()
  for (let k = rows.start[example]; k < rows.start[example + 1]; k++) {
    for (let c = 0; c < CLASSES; c++) z[c] += model.rows[rows.index[k] * CLASSES + c] * rows.value[k]
  }
  const top = Math.max(...z)
  let sum = 0
  for (let c = 0; c < CLASSES; c++) {
    z[c] = Math.exp((z[c] - top) / temperature)
    sum += z[c]
  }
  return z.map((value) => value / sum)
}
