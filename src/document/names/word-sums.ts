import { createKeys, keyAt } from '../../learned/keys.ts'
import { addRows, type Weights } from '../../learned/weights.ts'
import { SHARED_WORDS } from '../shared-words.ts'
import { ownFeatures, Part, wordFeatures } from './features.ts'
import { NAME_LABELS } from './labels.ts'
import { type NearWord, REACH } from './near.ts'
import { secondWordFeatures } from './second-features.ts'
import type { NameView } from './view.ts'

/** Vectors of a word: what it tells at each position around a token, of its own token, and in the second look. */
const POSITIONS = 2 * REACH + 1
export const OWN = POSITIONS
export const AGAIN = POSITIONS + 1
const VECTORS = POSITIONS + 2

const WIDTH = NAME_LABELS.length

/** Vectors of words by a word's place. */
interface Vectors {
  /** A bit for each vector of a place that is there. */
  known: Uint8Array
  sums: Int16Array
}

/** What the features of words alone add up to, for words that texts share: worked out once for all texts. */
export interface WordSums {
  readonly weights: Weights
  /** By the words' numbers. */
  kept: Vectors
  generation: number
  /** Room for what the rows of one vector add up to. */
  readonly room: Int32Array
}

/** No sums yet. */
export function createWordSums(weights: Weights): WordSums {
  return { weights, kept: noVectors(0), generation: -1, room: new Int32Array(WIDTH) }
}

function noVectors(places: number): Vectors {
  return { known: new Uint8Array(places), sums: new Int16Array(places * VECTORS * WIDTH) }
}

/** The sums of one text's words: those that texts share, and its own, which go with it. */
export interface TextSums {
  readonly words: WordSums
  readonly view: NameView
  readonly own: Vectors
}

/** Begins a text. */
export function sumsOfText(words: WordSums, view: NameView): TextSums {
  const { generation } = view.document.types
  if (words.generation !== generation) {
    words.kept = noVectors(0)
    words.generation = generation
  }
  return { words, view, own: noVectors(view.unshared) }
}

/** Adds a vector of a word's to `scores` from `at` on: by position from 0, `OWN` or `AGAIN`. */
export function addWord(
  text: TextSums,
  word: NearWord,
  vector: number,
  scores: Int32Array,
  at: number,
): void {
  const shared = word.place >= 0
  const vectors = shared ? text.words.kept : text.own
  const place = shared ? word.place : ~word.place
  // A place beyond the end has no bits either.
  if ((vectors.known[place] & (1 << vector)) === 0) addUp(text.words, word, vector, vectors, place)
  const { sums } = vectors
  const from = (place * VECTORS + vector) * WIDTH
  for (let label = 0; label < WIDTH; label++) scores[at + label] += sums[from + label]
}

const keys = createKeys()

function addUp(words: WordSums, word: NearWord, vector: number, vectors: Vectors, place: number): void {
  keys.count = 0
  if (vector === OWN) ownFeatures(word, Part.alone, keys)
  else if (vector === AGAIN) secondWordFeatures(word.view, word.usage, Part.alone, keys)
  else {
    wordFeatures(word.view, word.usage, Part.alone, keys)
    for (let k = 0; k < keys.count; k++) keys.data[k] = keyAt(keys.data[k], vector - REACH)
  }
  words.room.fill(0)
  addRows(words.weights, keys, words.room, 0)
  if (place >= vectors.known.length) enlarge(vectors, place)
  vectors.known[place] |= 1 << vector
  vectors.sums.set(words.room, (place * VECTORS + vector) * WIDTH)
}

function enlarge(vectors: Vectors, place: number): void {
  const { known, sums } = noVectors(Math.min(Math.max(256, 2 * place), SHARED_WORDS))
  known.set(vectors.known)
  sums.set(vectors.sums)
  vectors.known = known
  vectors.sums = sums
}
