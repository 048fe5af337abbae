import { type AnnotatedWords, isNumber, NUMBER_WORDS } from './words.ts'

/** Number that stands for no word of any lexicon. */
export const UNKNOWN_WORD = 0
/** Number that stands for any word. */
export const ANY_WORD = 1
/** Number that stands for a number. */
export const NUMBER_WORD = 2

/** The most words that all lexicons may hold together; a power of two, so that an edge's key is cheap. */
export const MOST_WORDS = 2 ** 14

/** Numbers of the words that the patterns of all lexicons hold: one look-up per distinct word serves them all. */
const vocabulary = new Map<string, number>()

/**
 * The number of a word that a pattern holds.
 *
 * @throws RangeError where the lexicons hold more than `MOST_WORDS` words
 */
export function numberOfWord(word: string): number {
  let number = vocabulary.get(word)
  if (number === undefined) {
    number = NUMBER_WORD + 1 + vocabulary.size
    if (number >= MOST_WORDS) throw new RangeError(`More than ${MOST_WORDS} words in the lexicons`)
    vocabulary.set(word, number)
  }
  return number
}

/** The word types of a text as the lexicons know them. */
export interface NumberedTypes {
  /** For each type its number, or `UNKNOWN_WORD`. */
  readonly number: Int32Array
  /** For each type 1 where it is a number, in figures or in words. */
  readonly figure: Uint8Array
}

// Known from the start, so that only known words are asked whether they are numbers.
for (const word of NUMBER_WORDS) numberOfWord(word)

const numbered = new WeakMap<AnnotatedWords['types'], NumberedTypes>()

/** Numbers the word types of a text; once per text, whatever the lexicons that read it. */
export function numberTypes(text: AnnotatedWords): NumberedTypes {
  const known = numbered.get(text.types)
  if (known !== undefined) return known
  const { count, lower, kind } = text.types
  const number = new Int32Array(count)
  const figure = new Uint8Array(count)
  for (let type = 0; type < count; type++) {
    number[type] = vocabulary.get(lower[type]) ?? UNKNOWN_WORD
    if ((number[type] !== UNKNOWN_WORD || kind[type] !== 0) && isNumber(text, type)) figure[type] = 1
  }
  const types = { number, figure }
  numbered.set(text.types, types)
  return types
}
