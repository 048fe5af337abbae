import { WORDS } from './tries.ts'
import { MOST_WORDS, NUMBER_WORD, UNKNOWN_WORD } from './word-numbers.ts'
import { type AnnotatedWords, isNumber, WORD_KIND } from './words.ts'

/**
 * Numbers of the words that the patterns of all lexicons hold: one look-up per distinct word serves them all.
 * Words for numbers are among them, so that only known words are asked whether they are numbers.
 */
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

/** How many words the lexicons hold; what is kept of their numbers is stale when it has grown. */
export function vocabularySize(): number {
  return vocabulary.size
}

// The tries hold the numbers that their words have in this order.
WORDS.forEach(numberOfWord)

/** Added to the code of a word that is a number, in figures or in words. */
export const IS_NUMBER = MOST_WORDS
/** The place of that bit in a code. */
export const NUMBER_BIT = 14
/** The bits of a code that are the word's number. */
export const WORD_NUMBER = MOST_WORDS - 1

/** As much of the word types as tells a word. */
type WrittenTypes = Pick<AnnotatedWords['types'], 'lower' | 'kind'>

/**
 * The code by which lexicons know a word type: its number or `UNKNOWN_WORD`, and
 * `IS_NUMBER` where it is a number.
 */
export function codeOf(types: WrittenTypes, type: number): number {
  const number = vocabulary.get(types.lower[type]) ?? UNKNOWN_WORD
  const mayCount = number !== UNKNOWN_WORD || types.kind[type] !== WORD_KIND
  return mayCount && isNumber(types, type) ? number + IS_NUMBER : number
}
