import { createKeys, type Keys, keyAt, keyOf, push } from './keys.ts'
import { addRows, type Weights } from './weights.ts'

/** As much of a document as a labeller needs: tokens by word type, in sentences. A `Document` is one. */
export interface TokenSequences {
  readonly tokens: { readonly count: number; readonly type: Int32Array; readonly sentence: Int32Array }
  readonly types: {
    readonly count: number
    /** For each type its number among the words that texts share, or -1. */
    readonly shared: Int32Array
    /** Numbers of different generations have nothing to do with each other. */
    readonly generation: number
  }
  readonly sentences: {
    readonly count: number
    readonly firstToken: Int32Array
    readonly endToken: Int32Array
  }
}

/**
 * What a sequence labeller looks at. The runtime is one for all tasks; a task is these templates plus its weights.
 *
 * `Context` is whatever the task computes once per document before its templates run.
 */
export interface TaggerTask<Context> {
  readonly name: string
  readonly labels: readonly string[]
  /** Whether `to` may never follow `from`, such as O before I-cue; `from` is null at a sentence's start. */
  readonly forbidden: (from: string | null, to: string) => boolean
  /** Positions around a token at which a word's own features are seen, such as [-2, -1, 0, 1, 2]. */
  readonly window: readonly number[]
  /** Adds the features of word type `type`, by `keyOf`; cut once for each distinct word of the text. */
  readonly wordFeatures: (context: Context, type: number, keys: Keys) => void
  /** Whether `wordFeatures` depend on the word alone and on nothing of its text, so that they serve all texts. */
  readonly wordFeaturesAreShared?: boolean
  /** Adds the features of word type `type` that only its own token sees, by `keyOf`; cut once for each distinct word. */
  readonly ownFeatures?: (context: Context, type: number, keys: Keys) => void
  /** Adds the features that depend on where token `token` stands, by `keyOf`. */
  readonly tokenFeatures: (context: Context, token: number, keys: Keys) => void
  /** Whether a token is looked at; all are where absent. The others keep scores of 0 and cost nothing. */
  readonly considers?: (context: Context, token: number) => boolean
}

/** Template number of the feature that says "no token here"; the templates of tasks count from 1. */
const OUTSIDE = 0

/**
 * The score of each label at each token, before transitions: `tokens.count * labels.length` sums in weight units.
 *
 * The rows of a word's own features are added up once per distinct word and position of the window, when first
 * needed; a token adds one such vector for each position, then the rows of its own features.
 */
export function emissions<Context>(
  task: TaggerTask<Context>,
  weights: Weights,
  text: TokenSequences,
  context: Context,
): Int32Array {
  const { tokens, types, sentences } = text
  const width = task.labels.length
  const positions = task.window
  // One vector more a type for its own features, one type more for "no token here".
  const vectorsPerType = positions.length + 1
  const vectors = new Int32Array((types.count + 1) * vectorsPerType * width)
  const made = new Uint8Array((types.count + 1) * vectorsPerType)
  const typeKeys: (Int32Array | undefined)[] = new Array(types.count + 1)
  const keys = createKeys()
  const memory = task.wordFeaturesAreShared ? memoryOf(weights, types.generation) : undefined

  const keysOf = (type: number): Int32Array => {
    const known = typeKeys[type]
    if (known !== undefined) return known
    keys.count = 0
    if (type < types.count) task.wordFeatures(context, type, keys)
    else push(keys, keyOf(OUTSIDE, 0))
    const cut = keys.data.slice(0, keys.count)
    typeKeys[type] = cut
    return cut
  }
  /** Where the vector of a type at the `p`-th position begins. */
  const vectorAt = (type: number, p: number): number => {
    const vector = type * vectorsPerType + p
    if (made[vector] === 0) {
      made[vector] = 1
      const number = memory === undefined || type === types.count ? -1 : types.shared[type]
      if (number >= 0 && recall(memory, number * positions.length + p, vectors, vector, width)) {
        return vector * width
      }
      const cut = keysOf(type)
      keys.count = 0
      for (let k = 0; k < cut.length; k++) push(keys, keyAt(cut[k], positions[p]))
      addRows(weights, keys, vectors, vector * width)
      if (number >= 0) memorise(memory, number * positions.length + p, vectors, vector, width)
    }
    return vector * width
  }
  const ownVectorAt = (type: number): number => {
    const vector = type * vectorsPerType + positions.length
    if (made[vector] === 0 && task.ownFeatures !== undefined) {
      made[vector] = 1
      keys.count = 0
      task.ownFeatures(context, type, keys)
      addRows(weights, keys, vectors, vector * width)
    }
    return vector * width
  }

  const scores = new Int32Array(tokens.count * width)
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.firstToken[s]
    const end = sentences.endToken[s]
    for (let token = first; token < end; token++) {
      if (task.considers !== undefined && !task.considers(context, token)) continue
      const at = token * width
      for (let p = 0; p < positions.length; p++) {
        const neighbour = token + positions[p]
        const from = vectorAt(neighbour >= first && neighbour < end ? tokens.type[neighbour] : types.count, p)
        for (let label = 0; label < width; label++) scores[at + label] += vectors[from + label]
      }
      if (task.ownFeatures !== undefined) {
        const from = ownVectorAt(tokens.type[token])
        for (let label = 0; label < width; label++) scores[at + label] += vectors[from + label]
      }
      keys.count = 0
      task.tokenFeatures(context, token, keys)
      addRows(weights, keys, scores, at)
    }
  }
  return scores
}

/** Vectors of words that texts share: what their rows add up to, which is the same in every text. */
interface VectorMemory {
  readonly generation: number
  known: Uint8Array
  vectors: Int32Array
}

const memories = new WeakMap<Weights, VectorMemory>()

function memoryOf(weights: Weights, generation: number): VectorMemory {
  let memory = memories.get(weights)
  if (memory === undefined || memory.generation !== generation) {
    memory = { generation, known: new Uint8Array(0), vectors: new Int32Array(0) }
    memories.set(weights, memory)
  }
  return memory
}

function recall(
  memory: VectorMemory | undefined,
  place: number,
  vectors: Int32Array,
  vector: number,
  width: number,
): boolean {
  if (memory === undefined || memory.known[place] !== 1) return false
  for (let i = 0; i < width; i++) vectors[vector * width + i] = memory.vectors[place * width + i]
  return true
}

function memorise(
  memory: VectorMemory | undefined,
  place: number,
  vectors: Int32Array,
  vector: number,
  width: number,
): void {
  if (memory === undefined) return
  if (place >= memory.known.length) {
    const room = Math.max(4096, 2 * (place + 1))
    const known = new Uint8Array(room)
    const larger = new Int32Array(room * width)
    known.set(memory.known)
    larger.set(memory.vectors)
    memory.known = known
    memory.vectors = larger
  }
  memory.known[place] = 1
  for (let i = 0; i < width; i++) memory.vectors[place * width + i] = vectors[vector * width + i]
}

/** Adds every feature key that `emissions` looks up for a token: what a trainer trains on. */
export function tokenKeys<Context>(
  task: TaggerTask<Context>,
  text: TokenSequences,
  context: Context,
  token: number,
  keys: Keys,
): void {
  const { tokens, sentences } = text
  const first = sentences.firstToken[tokens.sentence[token]]
  const end = sentences.endToken[tokens.sentence[token]]
  const own = createKeys()
  for (const position of task.window) {
    const neighbour = token + position
    own.count = 0
    if (neighbour >= first && neighbour < end) task.wordFeatures(context, tokens.type[neighbour], own)
    else push(own, keyOf(OUTSIDE, 0))
    for (let k = 0; k < own.count; k++) push(keys, keyAt(own.data[k], position))
  }
  task.ownFeatures?.(context, tokens.type[token], keys)
  task.tokenFeatures(context, token, keys)
}
