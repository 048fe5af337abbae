import { NOTHING } from './known.ts'
import type { Site } from './site.ts'

/** Where, among the features of a token beside the mention, each stands. */
export const OF_TOKEN = {
  side: 0,
  bag: 1,
  place: 2,
  /** With the next token. */
  pair: 3,
  pairOnSide: 4,
  negated: 5,
  inClause: 6,
  quoted: 7,
  count: 8,
} as const

/**
 * What the model knows of the features of one mention.
 *
 * Every token beside the mention has the same few features, there or not; all others have a value each and tell which
 * tokens of the sentence they read.
 */
export interface Features {
  /** For each token of the sentence that is read, the mention left out, `OF_TOKEN.count` features. */
  ofTokens: Int32Array
  /** How many others there are, and how many of these, the first, tell what word lists say, token by token. */
  count: number
  listed: number
  known: Int32Array
  value: Float32Array
  from: Int32Array
  to: Int32Array
}

/** An empty list of features, reused from mention to mention. */
export function createFeatures(capacity = 512): Features {
  return {
    ofTokens: new Int32Array(capacity),
    count: 0,
    listed: 0,
    known: new Int32Array(capacity),
    value: new Float32Array(capacity),
    from: new Int32Array(capacity),
    to: new Int32Array(capacity),
  }
}

/** Empties the list. @param tokens how many the sentence has */
export function clear(features: Features, tokens: number): void {
  features.count = 0
  if (tokens * OF_TOKEN.count > features.ofTokens.length) {
    features.ofTokens = new Int32Array(2 * tokens * OF_TOKEN.count)
  }
}

/** Adds a feature of tokens `[from, to)`, unless the model knows nothing of it; values of one feature add up. */
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
  const { ofTokens, listed, known, value, from, to } = features
  Object.assign(features, createFeatures(known.length * 2), { ofTokens, count: known.length, listed })
  features.known.set(known)
  features.value.set(value)
  features.from.set(from)
  features.to.set(to)
}

/** Tells of all features of a mention that the model knows, in the order that training adds them up: token by token. */
export function eachFeature(
  { from: target, to: beyond, low, high }: Site,
  { ofTokens, count, listed, known, value, from, to }: Features,
  tell: (known: number, value: number, from: number, to: number) => void,
): void {
  let k = 0
  for (let i = low; i < high; i++) {
    if (i >= target && i < beyond) continue
    for (let feature = 0; feature < OF_TOKEN.count; feature++) {
      const found = ofTokens[i * OF_TOKEN.count + feature]
      const pair = feature === OF_TOKEN.pair || feature === OF_TOKEN.pairOnSide
      if (found !== NOTHING) tell(found, 1, i, pair ? i + 2 : i + 1)
    }
    for (; k < listed && from[k] === i; k++) tell(known[k], value[k], i, i + 1)
  }
  for (; k < count; k++) tell(known[k], value[k], from[k], to[k])
}
