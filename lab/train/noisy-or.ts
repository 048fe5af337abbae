import type { FeatureRows } from './features.ts'
import { minimise } from './lbfgs.ts'

/** Groups of examples `[start[g], start[g + 1])`, such as the tokens of a sentence. */
export interface Groups {
  readonly start: Int32Array
  readonly label: Uint8Array
}

/** Log-odds that a group whose examples know nothing begins with: most examples cause nothing. */
const FIRST_BIAS = -4

/**
 * Trains a noisy-or (Pearl 1988) from labels of groups: a group is on where at least one of its examples is,
 * P = 1 - prod(1 - sigmoid(w x)). Deterministic.
 *
 * @returns one weight a feature, and the bias
 */
export function trainNoisyOr(
  features: FeatureRows,
  groups: Groups,
  use: readonly number[],
  l2: number,
  iterations = 40,
): { readonly rows: Float64Array; readonly bias: number } {
  const width = features.keys.length
  const start = new Float64Array(width + 1)
  start[width] = FIRST_BIAS
  const odds = new Float64Array(features.start.length)

  const evaluate = (point: Float64Array, gradient: Float64Array): number => {
    let loss = 0
    for (let f = 0; f < width; f++) {
      loss += 0.5 * l2 * point[f] * point[f]
      gradient[f] = l2 * point[f]
    }
    gradient[width] = 0
    for (const group of use) {
      // -log(1 - P) is the sum of log(1 + e^z) over the examples.
      let none = 0
      for (let e = groups.start[group]; e < groups.start[group + 1]; e++) {
        let z = point[width]
        for (let k = features.start[e]; k < features.start[e + 1]; k++) z += point[features.index[k]]
        odds[e] = z
        none += Math.log1p(Math.exp(Math.min(z, 30)))
      }
      const some = Math.max(1 - Math.exp(-none), 1e-9)
      loss += groups.label[group] ? -Math.log(some) : none
      const factor = groups.label[group] ? -Math.exp(-none) / some : 1
      for (let e = groups.start[group]; e < groups.start[group + 1]; e++) {
        const step = factor / (1 + Math.exp(-odds[e]))
        gradient[width] += step
        for (let k = features.start[e]; k < features.start[e + 1]; k++) gradient[features.index[k]] += step
      }
    }
    return loss
  }
  const solution = minimise(evaluate, width + 1, iterations, { start })
  return { rows: solution.slice(0, width), bias: solution[width] }
}
