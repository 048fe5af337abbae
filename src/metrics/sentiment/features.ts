import { NOTHING } from './known.ts'

/** What the model knows of the features of one mention. Each has a value, and tells which tokens it reads. */
export interface Features {
  count: number
  known: Int32Array
  value: Float32Array
  from: Int32Array
  to: Int32Array
}

/** An empty list of features, reused from mention to mention. */
export function createFeatures(capacity = 512): Features {
  return {
    count: 0,
    known: new Int32Array(capacity),
    value: new Float32Array(capacity),
    from: new Int32Array(capacity),
    to: new Int32Array(capacity),
  }
}

/**
 * Adds a feature of tokens `[from, to)`, unless the model knows nothing of it; values of one feature add up.
 */
export function add(features: Features, known: number, value: number, from: number, to: number): void {
  if (known === NOTHING) return
  if (features.count === features.known.length) grow(features)
  const i = features.count++
  features.known[i] = known
  features.value[i] = value
  features.from[i] = from
  features.to[i] = to
}

function grow(features: Features): void {
  const { count, known, value, from, to } = features
  Object.assign(features, createFeatures(known.length * 2), { count })
  features.known.set(known)
  features.value.set(value)
  features.from.set(from)
  features.to.set(to)
}
