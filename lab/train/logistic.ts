import { softmax } from '../../src/learned/softmax.ts'
import type { FeatureRows } from './features.ts'
import { minimise } from './lbfgs.ts'

/** How a regression is trained. */
export interface LogisticOptions {
  /** Number of classes; 1 trains a yes/no model whose labels are 0 and 1. */
  readonly classes: number
  /** Strength of the L2 penalty on the weights (the bias goes free), in units of summed log-loss. */
  readonly l2: number
  readonly iterations?: number
  /** Examples to train on; all where absent. */
  readonly use?: (example: number) => boolean
}

/** Weights of a multinomial logistic regression, `classes` a feature. */
export interface LogisticModel {
  readonly rows: Float64Array
  readonly bias: Float64Array
}

/** Trains a logistic regression by L-BFGS (Liu & Nocedal 1989); deterministic. */
export function trainLogistic(
  features: FeatureRows,
  labels: ArrayLike<number>,
  options: LogisticOptions,
): LogisticModel {
  const { classes, l2 } = options
  const count = features.keys.length * classes
  const examples: number[] = []
  for (let i = 0; i + 1 < features.start.length; i++) if (options.use?.(i) ?? true) examples.push(i)
  const score = new Float64Array(classes)

  // Value and gradient of the penalised loss at `point`: rows first, then the bias.
  const evaluate = (point: Float64Array, gradient: Float64Array): number => {
    let loss = 0
    for (let i = 0; i < count; i++) {
      loss += 0.5 * l2 * point[i] * point[i]
      gradient[i] = l2 * point[i]
    }
    gradient.fill(0, count)
    for (const example of examples) {
      scoreOf(point, example)
      const label = labels[example]
      if (classes === 1) {
        const p = 1 / (1 + Math.exp(-score[0]))
        loss -= Math.log(Math.max(label ? p : 1 - p, 1e-12))
        score[0] = p - label
      } else {
        softmax(score)
        loss -= Math.log(Math.max(score[label], 1e-12))
        score[label] -= 1
      }
      for (let k = features.start[example]; k < features.start[example + 1]; k++) {
        const f = features.index[k]
        for (let c = 0; c < classes; c++) gradient[f * classes + c] += score[c]
      }
      for (let c = 0; c < classes; c++) gradient[count + c] += score[c]
    }
    return loss
  }
  const scoreOf = (point: Float64Array, example: number) => {
    for (let c = 0; c < classes; c++) score[c] = point[count + c]
    for (let k = features.start[example]; k < features.start[example + 1]; k++) {
      const f = features.index[k]
      for (let c = 0; c < classes; c++) score[c] += point[f * classes + c]
    }
  }

  const solution = minimise(evaluate, count + classes, options.iterations ?? 100)
  return { rows: solution.slice(0, count), bias: solution.slice(count) }
}
