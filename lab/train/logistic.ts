import type { FeatureRows } from './features.ts'
import { minimise } from './lbfgs.ts'
import { quantise } from './quantise.ts'

export interface LogisticOptions {
  /** Number of classes; 1 trains a yes/no model whose labels are 0 and 1. */
  readonly classes: number
  /** Strength of the L2 penalty on the weights (the bias goes free), in units of summed log-loss. */
  readonly l2: number
  readonly iterations?: number
  /** Examples to train on; all where absent. */
  readonly use?: (example: number) => boolean
  /** Weight of an example; 1 where absent. */
  readonly weight?: (example: number) => number
  /** Value of feature `index` wherever it is on, such as a naive-Bayes log-ratio; 1 where absent. */
  readonly featureScale?: Float64Array
}

/** Weights of a multinomial logistic regression, `classes` a feature, already multiplied by the feature scales. */
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
  const scale = options.featureScale
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
      const weight = options.weight?.(example) ?? 1
      const label = labels[example]
      if (classes === 1) {
        const p = 1 / (1 + Math.exp(-score[0]))
        loss -= weight * Math.log(Math.max(label ? p : 1 - p, 1e-12))
        score[0] = weight * (p - label)
      } else {
        const top = Math.max(...score)
        let total = 0
        for (let c = 0; c < classes; c++) {
          score[c] = Math.exp(score[c] - top)
          total += score[c]
        }
        loss -= weight * Math.log(Math.max(score[label] / total, 1e-12))
        for (let c = 0; c < classes; c++) score[c] = weight * (score[c] / total - (c === label ? 1 : 0))
      }
      for (let k = features.start[example]; k < features.start[example + 1]; k++) {
        const f = features.index[k]
        const value = scale ? scale[f] : 1
        for (let c = 0; c < classes; c++) gradient[f * classes + c] += score[c] * value
      }
      for (let c = 0; c < classes; c++) gradient[count + c] += score[c]
    }
    return loss
  }
  const scoreOf = (point: Float64Array, example: number) => {
    for (let c = 0; c < classes; c++) score[c] = point[count + c]
    for (let k = features.start[example]; k < features.start[example + 1]; k++) {
      const f = features.index[k]
      const value = scale ? scale[f] : 1
      for (let c = 0; c < classes; c++) score[c] += point[f * classes + c] * value
    }
  }

  const solution = minimise(evaluate, count + classes, options.iterations ?? 100)
  const rows = solution.slice(0, count)
  if (scale) for (let i = 0; i < count; i++) rows[i] *= scale[Math.floor(i / classes)]
  return { rows, bias: solution.slice(count) }
}

/** Log-odds of each class for one example; pass the features through the same `FeatureRows`. */
export function logisticScores(model: LogisticModel, features: FeatureRows, example: number): Float64Array {
  const classes = model.bias.length
  const score = model.bias.slice()
  for (let k = features.start[example]; k < features.start[example + 1]; k++) {
    for (let c = 0; c < classes; c++) score[c] += model.rows[features.index[k] * classes + c]
  }
  return score
}

/** The weight file of a logistic model. */
export function logisticWeights(
  task: string,
  labels: readonly string[],
  keys: Int32Array,
  model: LogisticModel,
  settings: Record<string, unknown> = {},
  prune = 1,
): Uint8Array<ArrayBuffer> {
  const bias = Array.from(model.bias, (value) => Math.round(value * 1e6) / 1e6)
  return quantise(task, labels, keys, model.rows, () => ({ ...settings, bias }), prune)
}
