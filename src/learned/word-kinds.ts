import { hashString, keyOf } from './keys.ts'
import { readWeights, rowOf, type Weights } from './weights.ts'

/**
 * What kind of name a word is likely to stand in, as a pretrained encoder of
 * text lets one guess: words of like guesses share a number. "Lagos" and "Lima"
 * do. It knows more names than any annotated text has. Case does not count.
 */
export type WordKinds = Weights

/** The kind of a word that the table does not have. */
export const NO_WORD_KIND = -1

/** Reads a file of word kinds: a weight file of one column. */
export function readWordKinds(buffer: ArrayBuffer): WordKinds {
  return readWeights(buffer)
}

/** The kind of a word in lower case, 0 to 31, or `NO_WORD_KIND`. */
export function wordKindOf(kinds: WordKinds, lower: string): number {
  const row = rowOf(kinds, wordKindKey(lower))
  return row < 0 ? NO_WORD_KIND : kinds.values[row]
}

/** The key under which a word's kind is stored. */
export function wordKindKey(lower: string): number {
  return keyOf(1, hashString(lower))
}
