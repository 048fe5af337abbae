import { BE as BE_FORMS } from '../../lexicons/contexts/closed-classes.ts'

/**
 * Closed lists of words, as the rules of grammar ask for them. Each is a bit of what is known of a word type,
 * so that a rule's question reads a number: it neither hashes the word nor searches a set.
 */

/** The number of a list. */
export type WordList = number

/** Integers that a word's bits take: one for 32 lists. To be raised when a list more no longer fits. */
export const LIST_WIDTH = 2

/** For each word in some list the place of its bits. */
const placeOf = new Map<string, number>()
const bits: number[] = []
let lists = 0

/**
 * A list of words in lower case, parted by white space.
 *
 * @throws Error where there are more lists than bits
 */
export function wordList(words: string): WordList {
  const list = lists++
  if (list === 32 * LIST_WIDTH) throw new Error('more lists of words than bits: raise LIST_WIDTH')
  for (const word of words.trim().split(/\s+/)) {
    let place = placeOf.get(word)
    if (place === undefined) {
      place = bits.length
      placeOf.set(word, place)
      for (let i = 0; i < LIST_WIDTH; i++) bits.push(0)
    }
    bits[place + (list >> 5)] |= 1 << list
  }
  return list
}

/** Writes the bits of a word in lower case from `at` on. */
export function writeLists(lower: string, into: Int32Array, at: number): void {
  const place = placeOf.get(lower)
  for (let i = 0; i < LIST_WIDTH; i++) into[at + i] = place === undefined ? 0 : bits[place + i]
}

/** Whether the word type whose bits stand in `lists` is in a list; false of no type. */
export function isListed(lists: Int32Array, type: number, list: WordList): boolean {
  return ((lists[type * LIST_WIDTH + (list >> 5)] >>> list) & 1) === 1
}

export const COMMA = wordList(',')
/** The forms of "be". */
export const BE = wordList([...BE_FORMS].join(' '))
/** Words that tie a phrase to the one before. */
export const PREPOSITIONS = wordList('of on with in to for at about by from near')
/** First words of a clause that tells more of somebody or something. */
export const RELATIVES = wordList('who which whose whom')
/** Words that link a sentence to the one before. */
export const LEADS = wordList('but and so yet still now then also again however indeed')
