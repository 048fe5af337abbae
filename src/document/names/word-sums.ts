import { createKeys, keyAt } from '../../learned/keys.ts'
import { addRows, type Weights } from '../../learned/weights.ts'
import { ownFeatures, Part, wordFeatures } from './features.ts'
import { NAME_LABELS } from './labels.ts'
import { secondWordFeatures } from './second-features.ts'
import { type NameView, REACH } from './view.ts'

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

/** What the features of words alone add up to. */
export interface WordSums {
  readonly weights: Weights
  /** Of words that texts share, by their numbers: worked out once for all texts. */
  kept: Vectors
  generation: number
  /** Room for what the rows of one vector add up to. */
  readonly room: Int32Array
}

/** No sums yet. */
export function createWordSums(weights: Weights): WordSums {
  return { weights, kept: noVectors(), generation: -1, room: new Int32Array(WIDTH) }
}

function noVectors(): Vectors {
  return { known: new Uint8Array(0), sums: new Int16Array(0) }
}

/** The sums of one text's words: those that texts share, and its own, which go with it. */
export interface TextSums {
  readonly words: WordSums
  readonly view: NameView
  readonly own: Vectors
  /** For each type that no text shares its place among the text's own, counted from 1; 0 for none yet. */
  readonly placeOf: Int32Array
  places: number
}

/** Begins a text. */
export function sumsOfText(words: WordSums, view: NameView): TextSums {
  const { types } = view.document
  if (words.generation !== types.generation) {
    words.kept = noVectors()
    words.generation = types.generation
  }
  return { words, view, own: noVectors(), placeOf: new Int32Array(types.count), places: 0 }
}

/** Adds a vector of a type's to `scores` from `at` on: by position from 0, `OWN` or `AGAIN`. */
export function addWord(text: TextSums, type: number, vector: number, scores: Int32Array, at: number): void {
  const number = text.view.document.types.shared[type]
  const vectors = number >= 0 ? text.words.kept : text.own
  const place = number >= 0 ? number : ownPlace(text, type)
  // An unknown place beyond the end reads as undefined, and has no bit either.
  if ((vectors.known[place] & (1 << vector)) === 0) addUp(text, type, vector, vectors, place)
  const { sums } = vectors
  const from = (place * VECTORS + vector) * WIDTH
  for (let label = 0; label < WIDTH; label++) scores[at + label] += sums[from + label]
}

function ownPlace(text: TextSums, type: number): number {
  if (text.placeOf[type] === 0) text.placeOf[type] = ++text.places
  return text.placeOf[type] - 1
}

const keys = createKeys()

function addUp(
  { words, view }: TextSums,
  type: number,
  vector: number,
  vectors: Vectors,
  place: number,
): void {
  keys.count = 0
  if (vector === OWN) ownFeatures(view, type, Part.alone, keys)
  else if (vector === AGAIN) secondWordFeatures(view.words[type], view.usage[type], Part.alone, keys)
  else {
    wordFeatures(view.words[type], view.usage[type], Part.alone, keys)
    for (let k = 0; k < keys.count; k++) keys.data[k] = keyAt(keys.data[k], vector - REACH)
  }
  words.room.fill(0)
  addRows(words.weights, keys, words.room, 0)
  if (place >= vectors.known.length) enlarge(vectors, place)
  vectors.known[place] |= 1 << vector
  vectors.sums.set(words.room, (place * VECTORS + vector) * WIDTH)
}

function enlarge(vectors: Vectors, place: number): void {
  const places = Math.max(256, 2 * place)
  const known = new Uint8Array(places)
  const sums = new Int16Array(places * VECTORS * WIDTH)
  known.set(vectors.known)
  sums.set(vectors.sums)
  vectors.known = known
  vectors.sums = sums
}
