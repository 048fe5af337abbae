/** Features of one mention, each with its value and the tokens (of the sentence) that it reads, for the evidence. */
export interface Features {
  key: Int32Array
  value: Float32Array
  from: Int32Array
  to: Int32Array
  /** Where the linear model keeps each feature's weights, -1 for none; written by the classifier, read for the evidence. */
  row: Int32Array
  count: number
  /** The keys of features that are there or not: an open-addressing set. */
  readonly seen: Int32Array
}

/** A power of two, well above the features of the longest stretch that is read. */
const SEEN_SIZE = 4096

/** An empty list of features, reused from mention to mention. */
export function createFeatures(capacity = 512): Features {
  return {
    key: new Int32Array(capacity),
    value: new Float32Array(capacity),
    from: new Int32Array(capacity),
    to: new Int32Array(capacity),
    row: new Int32Array(capacity),
    count: 0,
    seen: new Int32Array(SEEN_SIZE),
  }
}

/** Empties the list. */
export function clear(features: Features): void {
  features.count = 0
  features.seen.fill(0)
}

/** Adds a feature with a value; values of one feature add up. */
export function emit(features: Features, key: number, value: number, from: number, to = from + 1): void {
  if (features.count === features.key.length) grow(features)
  const i = features.count++
  features.key[i] = key
  features.value[i] = value
  features.from[i] = from
  features.to[i] = to
}

/** Adds a feature that is there or not, however often: the first place where it stands is its place. */
export function mark(features: Features, key: number, from: number, to = from + 1): void {
  const { seen } = features
  let slot = key & (SEEN_SIZE - 1)
  while (seen[slot] !== 0) {
    if (seen[slot] === key) return
    slot = (slot + 1) & (SEEN_SIZE - 1)
  }
  seen[slot] = key
  emit(features, key, 1, from, to)
}

function grow(features: Features): void {
  const larger = createFeatures(features.key.length * 2)
  larger.key.set(features.key)
  larger.value.set(features.value)
  larger.from.set(features.from)
  larger.to.set(features.to)
  features.key = larger.key
  features.value = larger.value
  features.from = larger.from
  features.to = larger.to
  features.row = larger.row
}
