import type { Model } from './regression.ts'
import type { Rows } from './rows.ts'
import { CLASSES } from './soft-labels.ts'

/**
 * How strongly the three log-odds of the adviser may speak: their values are multiplied by this, which
 * weakens the penalty on their weights.
 */
const STRENGTH = 2

/** The rows of the first `count` examples with three more features each: what the adviser says of them. */
export function withAdvice(rows: Rows, count: number, adviser: Model): Rows {
  const features = rows.keys.length
  const start = new Int32Array(count + 1)
  const size = rows.start[count] + count * CLASSES
  const index = new Int32Array(size)
  const value = new Float32Array(size)
  let at = 0
  for (let example = 0; example < count; example++) {
    const advice = new Float64Array(CLASSES)
    for (let k = rows.start[example]; k < rows.start[example + 1]; k++, at++) {
      index[at] = rows.index[k]
      value[at] = rows.value[k]
      for (let c = 0; c < CLASSES; c++) advice[c] += adviser.rows[rows.index[k] * CLASSES + c] * rows.value[k]
    }
    for (let c = 0; c < CLASSES; c++, at++) {
      index[at] = features + c
      value[at] = advice[c] * STRENGTH
    }
    start[example + 1] = at
  }
  const keys = new Int32Array(features + CLASSES)
  keys.set(rows.keys)
  return { keys, start, index, value }
}

/**
 * The model that does in one step what `model` does with the advice: a linear function of a linear function
 * is one, so the advice costs nothing at run time.
 */
export function foldAdvice(model: Model, adviser: Model): Model {
  const features = adviser.rows.length / CLASSES
  const rows = model.rows.slice(0, adviser.rows.length)
  for (let f = 0; f < features; f++) {
    for (let a = 0; a < CLASSES; a++) {
      const advice = adviser.rows[f * CLASSES + a] * STRENGTH
      for (let c = 0; c < CLASSES; c++) {
        rows[f * CLASSES + c] += advice * model.rows[(features + a) * CLASSES + c]
      }
    }
  }
  return { rows, bias: model.bias }
}
