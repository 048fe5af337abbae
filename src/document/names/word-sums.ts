import { oncePer } from '../../learned/once.ts'
import { addToLanes } from '../../learned/tables.ts'
import { SHARED_WORDS } from '../tokens/shared-words.ts'
import { MOST_FEATURES, ownFeatures, wordFeatures } from './features.ts'
import { LANES, POSITIONS } from './layout.ts'
import type { NameModel } from './model.ts'
import { Near } from './near.ts'
import type { NameView } from './view.ts'

/** Vectors of a word: what it tells at each position around a token, and of its own token. */
export const OWN = POSITIONS
const VECTORS = POSITIONS + 1

/** What the features of words alone add up to, for words that texts share: worked out once for all texts. */
export interface WordSums {
  readonly model: NameModel
  /** By a word's number, a bit for each of its vectors that is there. */
  known: Uint8Array
  sums: Int32Array
  /** Of the words' numbers. */
  generation: number
}

const createdSums = oncePer(
  (model: NameModel): WordSums => ({
    model,
    known: new Uint8Array(0),
    sums: new Int32Array(0),
    generation: -1,
  }),
)

/** The sums of a model; all are forgotten where the words have been numbered anew. */
export function sumsOfWords(model: NameModel, generation: number): WordSums {
  const sums = createdSums(model)
  if (sums.generation !== generation) sums.known.fill(0)
  sums.generation = generation
  return sums
}

/** Adds a vector of a shared word's, by its row, to `lanes` from `at` on: by position, or `OWN`. */
export function addWord(
  sums: WordSums,
  view: NameView,
  row: number,
  vector: number,
  lanes: Int32Array,
  at: number,
): void {
  const shared = view.words[row + Near.shared]
  // A number beyond the end has no bits either.
  if ((sums.known[shared] & (1 << vector)) === 0) addUp(sums, view, row, vector)
  const from = (shared * VECTORS + vector) * LANES
  for (let lane = 0; lane < LANES; lane++) lanes[at + lane] += sums.sums[from + lane]
}

const features = new Int32Array(MOST_FEATURES)

function addUp(sums: WordSums, view: NameView, row: number, vector: number): void {
  const { layout, tables } = sums.model
  const { words } = view
  const shared = words[row + Near.shared]
  const n =
    vector === OWN
      ? ownFeatures(layout, view, row, features, 0)
      : wordFeatures(layout, words, row, vector, features, 0)
  if (shared >= sums.known.length) enlarge(sums, shared)
  sums.known[shared] |= 1 << vector
  const at = (shared * VECTORS + vector) * LANES
  sums.sums.fill(0, at, at + LANES)
  addToLanes(tables, features, n, sums.sums, at)
}

function enlarge(words: WordSums, number: number): void {
  const numbers = Math.min(Math.max(256, 2 * number), SHARED_WORDS)
  const known = new Uint8Array(numbers)
  const sums = new Int32Array(numbers * VECTORS * LANES)
  known.set(words.known)
  sums.set(words.sums)
  words.known = known
  words.sums = sums
}
