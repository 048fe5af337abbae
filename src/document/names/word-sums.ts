import { createKeys, type Keys, keyAt } from '../../learned/keys.ts'
import { addRows, type Weights } from '../../learned/weights.ts'
import { SHARED_WORDS } from '../shared-words.ts'
import { ownFeatures, Part, wordFeatures } from './features.ts'
import { NAME_LABELS } from './labels.ts'
import { type NearWord, REACH } from './near.ts'
import { secondWordFeatures } from './second-features.ts'

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

/** Adds a vector of a shared word's to `scores` from `at` on: by position from 0, `OWN` or `AGAIN`. */
export function addWord(
  words: WordSums,
  word: NearWord,
  vector: number,
  scores: Int32Array,
  at: number,
): void {
  const { shared } = word
  // A number beyond the end has no bits either.
  if ((words.known[shared] & (1 << vector)) === 0) addUp(words, word, vector)
  const { sums } = words
  const from = (shared * VECTORS + vector) * WIDTH
  for (let label = 0; label < WIDTH; label++) scores[at + label] += sums[from + label]
}

const keys = createKeys()

function addUp(words: WordSums, word: NearWord, vector: number): void {
  keys.count = 0
  if (vector === OWN) ownFeatures(word, Part.alone, keys)
  else if (vector === AGAIN) secondWordFeatures(word.view, word.usage, Part.alone, keys)
  else featuresAt(word, vector, Part.alone, keys)
  words.room.fill(0)
  addRows(words.weights, keys, words.room, 0)
  if (word.shared >= words.known.length) enlarge(words, word.shared)
  words.known[word.shared] |= 1 << vector
  words.sums.set(words.room, (word.shared * VECTORS + vector) * WIDTH)
}

/** Adds the features that a word has at a position, counted from 0, around a token. */
export function featuresAt(word: NearWord, position: number, part: number, keys: Keys): void {
  const from = keys.count
  wordFeatures(word.view, word.usage, part, keys)
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
