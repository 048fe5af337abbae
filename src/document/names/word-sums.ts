import { createKeys, type Keys, keyAt } from '../../learned/keys.ts'
import { addRows, type Weights } from '../../learned/weights.ts'
import { SHARED_WORDS } from '../shared-words.ts'
import { ownFeatures, Part, wordFeatures } from './features.ts'
import { NAME_LABELS } from './labels.ts'
import { Near, REACH } from './near.ts'
import { secondWordFeatures } from './second-features.ts'
import type { NameView } from './view.ts'

/** Vectors of a word: what it tells at each position around a token, of its own token, and in the second look. */
const POSITIONS = 2 * REACH + 1
export const OWN = POSITIONS
export const AGAIN = POSITIONS + 1
const VECTORS = POSITIONS + 2

const WIDTH = NAME_LABELS.length

/** What the features of words alone add up to, for words that texts share: worked out once for all texts. */
export interface WordSums {
  readonly weights: Weights
  /** By a word's number, a bit for each of its vectors that is there. */
  known: Uint8Array
  sums: Int16Array
  /** Of the words' numbers. */
  generation: number
  /** Room for what the rows of one vector add up to. */
  readonly room: Int32Array
}

/** No sums yet. */
export function createWordSums(weights: Weights): WordSums {
  return {
    weights,
    known: new Uint8Array(0),
    sums: new Int16Array(0),
    generation: -1,
    room: new Int32Array(WIDTH),
  }
}

/** Forgets all where the words have been numbered anew; called before a text. */
export function keepGeneration(words: WordSums, generation: number): void {
  if (words.generation !== generation) words.known.fill(0)
  words.generation = generation
}

/** Adds a vector of a shared word's, by its row, to `scores` from `at` on: by position from 0, `OWN` or `AGAIN`. */
export function addWord(
  sums: WordSums,
  view: NameView,
  row: number,
  vector: number,
  scores: Int32Array,
  at: number,
): void {
  const shared = view.words[row + Near.shared]
  // A number beyond the end has no bits either.
  if ((sums.known[shared] & (1 << vector)) === 0) addUp(sums, view, row, vector)
  const from = (shared * VECTORS + vector) * WIDTH
  for (let label = 0; label < WIDTH; label++) scores[at + label] += sums.sums[from + label]
}

const keys = createKeys()

function addUp(sums: WordSums, view: NameView, row: number, vector: number): void {
  const { words } = view
  const shared = words[row + Near.shared]
  keys.count = 0
  if (vector === OWN) ownFeatures(view, row, Part.alone, keys)
  else if (vector === AGAIN) secondWordFeatures(words, row, Part.alone, keys)
  else {
    wordFeatures(words, row, Part.alone, keys)
    moveTo(vector, keys, 0)
  }
  sums.room.fill(0)
  addRows(sums.weights, keys, sums.room, 0)
  if (shared >= sums.known.length) enlarge(sums, shared)
  sums.known[shared] |= 1 << vector
  sums.sums.set(sums.room, (shared * VECTORS + vector) * WIDTH)
}

/** Makes of a word's features, those from `from` on, what they are at a position around a token, counted from 0. */
export function moveTo(position: number, keys: Keys, from: number): void {
  for (let k = from; k < keys.count; k++) keys.data[k] = keyAt(keys.data[k], position - REACH)
}

function enlarge(words: WordSums, number: number): void {
  const numbers = Math.min(Math.max(256, 2 * number), SHARED_WORDS)
  const known = new Uint8Array(numbers)
  const sums = new Int16Array(numbers * VECTORS * WIDTH)
  known.set(words.known)
  sums.set(words.sums)
  words.known = known
  words.sums = sums
}
