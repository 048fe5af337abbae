import type { Document } from '../../document/document.ts'
import type { Network } from './network.ts'
import { MOST_TOKENS, wordKey } from './network-input.ts'
import { HIDDEN } from './network-sizes.ts'
import { NOWHERE, placesOfShared } from './projections.ts'
import type { Sentence } from './sentence.ts'
import { FIRST_LOCAL } from './words.ts'

/**
 * What the words of a sentence and their marks add up to at each token, whatever is mentioned there: the part of the
 * convolution that all mentions of a sentence share.
 */
export interface WordSums {
  /** Where the projection of each token stands. */
  places: Int32Array
  /** How many tokens have a row: all of the sentence, or none of a long one. */
  count: number
  /** A row of `HIDDEN` a token, and behind them room for those that one mention reads otherwise. */
  readonly rows: Float64Array
}

/** A longer sentence is a hostile one, of which no mention reads much. */
const LONGEST = 256
/** Where in `rows` the room for a mention begins. */
export const OF_MENTION = LONGEST * HIDDEN

/** Sums to be filled, reused from sentence to sentence. */
export function createWordSums(): WordSums {
  const rows = new Float64Array(OF_MENTION + MOST_TOKENS * HIDDEN)
  return { places: new Int32Array(LONGEST), count: 0, rows }
}

/** Sums up a sentence. */
export function sumWords(network: Network, { types }: Document, sentence: Sentence, sums: WordSums): void {
  const { count, word, name, form, valence } = sentence
  const { projections } = network
  if (count > sums.places.length) sums.places = new Int32Array(2 * count)
  const { places, rows } = sums
  const ofShared = placesOfShared(projections, types.generation)
  for (let i = 0; i < count; i++) {
    const shared = word[i] < FIRST_LOCAL
    let place = name[i] ? projections.name : shared ? ofShared[word[i]] : NOWHERE
    if (place === NOWHERE) {
      place = projections.placeOf(wordKey(form[i]), valence[i])
      if (shared) ofShared[word[i]] = place
    }
    places[i] = place
  }
  sums.count = count <= LONGEST ? count : 0
  // The marks of a token and its neighbours, which move on by one from token to token.
  let marks = marksAt(sentence, 0) << 4
  for (let i = 0; i < sums.count; i++) {
    const before = i > 0 ? places[i - 1] : NOWHERE
    const after = i + 1 < count ? places[i + 1] : NOWHERE
    marks = (marks >> 2) | (marksAt(sentence, i + 1) << 4)
    convolve(network, before, places[i], after, marks, rows, i * HIDDEN)
  }
}

/**
 * The marks of a token that do not depend on what is mentioned: 1 where it is negated, 2 more after a contrast; none
 * beyond the ends of the sentence.
 */
export function marksAt({ negated, contrasted, count }: Sentence, i: number): number {
  return i >= 0 && i < count ? negated[i] | (contrasted[i] << 1) : 0
}

/** Writes what three neighbours, by the places of their projections, and their marks add up to at the middle one. */
export function convolve(
  { projections, sentenceMarks }: Network,
  before: number,
  here: number,
  after: number,
  marks: number,
  into: Float64Array,
  at: number,
): void {
  const rows = projections.rows.data
  const middle = here + HIDDEN
  const last = after + 2 * HIDDEN
  for (let h = 0; h < HIDDEN; h += 4) {
    into[at + h] = rows[before + h] + rows[middle + h] + rows[last + h]
    into[at + h + 1] = rows[before + h + 1] + rows[middle + h + 1] + rows[last + h + 1]
    into[at + h + 2] = rows[before + h + 2] + rows[middle + h + 2] + rows[last + h + 2]
    into[at + h + 3] = rows[before + h + 3] + rows[middle + h + 3] + rows[last + h + 3]
  }
  if (marks === 0) return
  const mark = marks * HIDDEN
  for (let h = 0; h < HIDDEN; h++) into[at + h] += sentenceMarks[mark + h]
}
