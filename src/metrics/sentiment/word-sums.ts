import type { Document } from '../../document/document.ts'
import { HIDDEN, type Network, type Projection, TAPS } from './network.ts'
import type { Sentence } from './sentence.ts'

/**
 * What the words of a sentence and their marks add up to at each token, whatever is mentioned there: the part of the
 * convolution that all mentions of a sentence share.
 */
export interface WordSums {
  /** What each token adds. */
  readonly projections: Projection[]
  /** How many tokens have a row: all of the sentence, or none of a long one. */
  count: number
  /** A row of `HIDDEN` a token. */
  readonly rows: Float64Array
}

/** A longer sentence is a hostile one, of which no mention reads much. */
const LONGEST = 256

/** What stands beyond the ends adds nothing. */
const NOTHING: Projection = new Float32Array(TAPS * HIDDEN)

/** Sums to be filled, reused from sentence to sentence. */
export function createWordSums(): WordSums {
  return { projections: [], count: 0, rows: new Float64Array(LONGEST * HIDDEN) }
}

/** Sums up a sentence. */
export function sumWords(network: Network, { types, tokens }: Document, sentence: Sentence, sums: WordSums) {
  const { first, count, name, form, valence } = sentence
  const { projections, rows } = sums
  for (let i = 0; i < count; i++) {
    const type = tokens.type[first + i]
    if (name[i]) projections[i] = network.name
    else if (types.shared[type] < 0) projections[i] = network.project(form[i], valence[i])
    else projections[i] = network.projectionOf(types, type)
  }
  sums.count = count <= LONGEST ? count : 0
  for (let i = 0; i < sums.count; i++) {
    const before = i > 0 ? projections[i - 1] : undefined
    const after = i + 1 < count ? projections[i + 1] : undefined
    const marks = marksAt(sentence, i - 1) | (marksAt(sentence, i) << 2) | (marksAt(sentence, i + 1) << 4)
    convolve(network, before, projections[i], after, marks, rows, i * HIDDEN)
  }
}

/**
 * The marks of a token that do not depend on what is mentioned: 1 where it is negated, 2 more after a contrast; none
 * beyond the ends of the sentence.
 */
export function marksAt({ negated, contrasted, count }: Sentence, i: number): number {
  return i >= 0 && i < count ? negated[i] | (contrasted[i] << 1) : 0
}

/** Writes what three neighbours and their marks add up to at the middle one; a missing neighbour is `undefined`. */
export function convolve(
  { sentenceMarks }: Network,
  before: Projection | undefined,
  here: Projection,
  after: Projection | undefined,
  marks: number,
  into: Float64Array,
  at: number,
): void {
  const left = before ?? NOTHING
  const right = after ?? NOTHING
  const row = marks * HIDDEN
  for (let h = 0; h < HIDDEN; h++) {
    into[at + h] = left[h] + here[HIDDEN + h] + right[2 * HIDDEN + h] + sentenceMarks[row + h]
  }
}
