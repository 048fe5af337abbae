import { rowOf, type Weights } from '../../learned/weights.ts'
import type { WordValence } from '../../lexicons/valence.ts'
import { AGAIN, TARGET, UNKNOWN, wordKey } from './network-input.ts'
import { HIDDEN, MARKS, TAPS } from './network-sizes.ts'
import { FIRST_LOCAL, HASH } from './words.ts'

/** The rows of many words in one array, so that a word is found by the place where its rows begin. */
interface Rows {
  /** Replaced by a larger one when it is full. */
  data: Float32Array
  end: number
}

/**
 * What words add to the token after them, to their own and to the token before, each worked out once for all texts:
 * `TAPS` rows of `HIDDEN` a word.
 */
export interface Projections {
  readonly rows: Rows
  /** The place of a word, by its key and by what lists say of it. */
  readonly placeOf: (key: number, valence: WordValence | undefined) => number
  /** The places of the words that all texts share, by number; 0 where not asked for yet. */
  readonly ofShared: Int32Array
  /** Changes when numbers of shared words start anew. */
  generation: number
  /** The places of what stands for a name, for the target, and for the target's name said again. */
  readonly name: number
  readonly target: number
  readonly again: number
}

const SIZE = TAPS * HIDDEN

/** Where the rows of no word stand, all nought. */
export const NOWHERE = 0

/**
 * Projections of no words yet.
 *
 * @param taps for each tap and dimension of a vector a row of `HIDDEN`
 * @param marks for each tap and mark a row of `HIDDEN`
 */
export function createProjections(vectors: Weights, taps: Float64Array, marks: Float64Array): Projections {
  const rows: Rows = { data: new Float32Array(512 * SIZE), end: SIZE }
  const unknown = rowOf(vectors, UNKNOWN)
  /** By the row of the word's vector. */
  const plain = new Map<number, number>()
  /** By that and what lists say. */
  const valenced = new Map<string, number>()

  const plainPlace = (row: number) => {
    const known = plain.get(row)
    if (known !== undefined) return known
    const place = makeRoom(rows)
    addVector(rows.data, place, vectors, row, taps)
    plain.set(row, place)
    return place
  }
  const placeOf = (key: number, valence: WordValence | undefined) => {
    const found = rowOf(vectors, key)
    const row = found < 0 ? unknown : found
    if (valence === undefined) return plainPlace(row)
    const name = `${row} ${valence.lists.join(' ')}`
    const known = valenced.get(name)
    if (known !== undefined) return known
    const from = plainPlace(row)
    const place = makeRoom(rows)
    rows.data.copyWithin(place, from, from + SIZE)
    addValence(rows.data, place, valence, marks)
    valenced.set(name, place)
    return place
  }
  return {
    rows,
    placeOf,
    ofShared: new Int32Array(FIRST_LOCAL),
    generation: -1,
    name: placeOf(wordKey(HASH.name), undefined),
    target: placeOf(TARGET, undefined),
    again: placeOf(AGAIN, undefined),
  }
}

/** The places of shared words, of numbers of this generation. */
export function placesOfShared(projections: Projections, generation: number): Int32Array {
  if (generation !== projections.generation) projections.ofShared.fill(0)
  projections.generation = generation
  return projections.ofShared
}

/** Where the rows of one more word may stand. */
function makeRoom(rows: Rows): number {
  const place = rows.end
  rows.end += SIZE
  if (rows.end > rows.data.length) {
    const larger = new Float32Array(2 * rows.data.length)
    larger.set(rows.data)
    rows.data = larger
  }
  return place
}

/** Adds what a word's vector says through the convolution. */
function addVector(
  rows: Float32Array,
  place: number,
  vectors: Weights,
  row: number,
  taps: Float64Array,
): void {
  const { values, scale } = vectors
  const width = vectors.labels.length
  for (let tap = 0; tap < TAPS; tap++) {
    for (let d = 0; d < width; d++) {
      const value = values[row + d] * scale
      const from = (tap * width + d) * HIDDEN
      const to = place + tap * HIDDEN
      for (let h = 0; h < HIDDEN; h++) rows[to + h] += value * taps[from + h]
    }
  }
}

/** Adds what the lists say, which are the first marks. */
function addValence(rows: Float32Array, place: number, { lists }: WordValence, marks: Float64Array): void {
  for (let tap = 0; tap < TAPS; tap++) {
    for (let list = 0; list < lists.length; list++) {
      const from = (tap * MARKS + list) * HIDDEN
      const to = place + tap * HIDDEN
      for (let h = 0; h < HIDDEN; h++) rows[to + h] += lists[list] * marks[from + h]
    }
  }
}
