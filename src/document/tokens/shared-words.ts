import { placeOfSpelling, type SpelledWords, WORD_WIDTH, Word } from './spelled-words.ts'
import { hasCapitals, smallLetters } from './spelling.ts'

/**
 * Numbers for words that many texts share, so that what
 * depends on a word alone is worked out once for all texts.
 *
 * Only words in plain small letters, the same with capitals, words that are common anyway, and marks are
 * numbered, one by one: no name that only a text knows, no number, no sequence. When the table is full it
 * starts anew with the next text. What it saves is time; no result depends on it.
 */

/**
 * Words that the table holds: more than a day's news has in
 * small letters, and a few MiB of what is kept for each.
 */
export const SHARED_WORDS = 12_288

/** Longer runs of letters are seldom words. */
const LONGEST = 20

/** Places for words, nearly three times as many as words, so that a search ends soon. */
const PLACES = 32_768
/**
 * For each place the two integers of a spelling and the number of the word. What is read together stands
 * together: with an integer unused no place lies across two lines of memory.
 */
const WIDTH = 4
const places = new Int32Array(PLACES * WIDTH)
const NUMBER = 2
/** The numbers of words that no spelling holds. */
const longWords = new Map<string, number>()

/** By number. */
let forms: string[] = []
let lowers: string[] = []
/** How many of them earlier texts had. */
let before = 0
let generation = 0

let isCommon: (form: string) => boolean = () => false

/**
 * Tells which words with capitals may be shared: those of a published vocabulary, such as "Monday" or "Iowa".
 */
export function shareCommon(common: (form: string) => boolean): void {
  isCommon = common
}

/**
 * Makes room where the table is full; called once before a text, so that a text's numbers belong together.
 */
export function beginSharing(): number {
  if (forms.length === SHARED_WORDS) {
    places.fill(0)
    longWords.clear()
    forms = []
    lowers = []
    generation++
  }
  before = forms.length
  return generation
}

/** Where a spelling stands in the table, or the empty place where it would. */
function placeOf(first: number, second: number): number {
  let place = placeOfSpelling(first, second, PLACES) * WIDTH
  while (places[place] !== 0 && (places[place] !== first || places[place + 1] !== second))
    place = (place + WIDTH) & (PLACES * WIDTH - 1)
  return place
}

/**
 * The numbers of a text's words, -1 for those that have none yet.
 *
 * All first places are read before any is looked at, so that
 * the processor waits for many lines of memory at once.
 */
export function sharedNumbers({ rows, count }: SpelledWords): Int32Array {
  const numbers = new Int32Array(count)
  for (let word = 1, row = WORD_WIDTH; word < count; word++, row += WORD_WIDTH)
    numbers[word] = places[placeOfSpelling(rows[row + Word.first], rows[row + Word.second], PLACES) * WIDTH]
  for (let word = 1, row = WORD_WIDTH; word < count; word++, row += WORD_WIDTH) {
    const place = numbers[word] === 0 ? -1 : placeOf(rows[row + Word.first], rows[row + Word.second])
    numbers[word] = place < 0 || places[place] === 0 ? -1 : places[place + NUMBER]
  }
  return numbers
}

/**
 * Numbers a word that has no number yet.
 *
 * @returns -1 where it gets none: with capitals it may be a name,
 * unless it is common or an earlier text had it without
 */
export function shareSpelled(first: number, second: number, form: string): number {
  if (forms.length === SHARED_WORDS) return -1
  const lower = hasCapitals(second) ? sharableLower(form, first, smallLetters(second)) : form
  if (lower === undefined) return -1
  const place = placeOf(first, second)
  places[place] = first
  places[place + 1] = second
  places[place + NUMBER] = forms.length
  forms.push(form)
  lowers.push(lower)
  return forms.length - 1
}

/** A form with capitals in lower case, or undefined where it may not be shared. */
function sharableLower(form: string, first: number, second: number): string | undefined {
  const small = placeOf(first, second)
  if (places[small] !== 0 && places[small + NUMBER] < before) return forms[places[small + NUMBER]]
  return isCommon(form) ? form.toLowerCase() : undefined
}

/** A shared word as written. */
export function sharedForm(number: number): string {
  return forms[number]
}

/** A shared word in lower case. */
export function sharedLower(number: number): string {
  return lowers[number]
}

/**
 * The number of a word that `spell` does not hold: a long
 * one in small letters, or a clitic; -1 where it has none.
 */
export function shareLong(word: string): number {
  const number = longWords.get(word)
  if (number !== undefined) return number
  if (forms.length === SHARED_WORDS || word.length > LONGEST) return -1
  const own = detached(word)
  longWords.set(own, forms.length)
  forms.push(own)
  lowers.push(own)
  return forms.length - 1
}

/** A copy that does not hold on to the text which the word was cut from. */
function detached(word: string): string {
  return ` ${word}`.slice(1)
}

/** What words are numbered by: part of `WordTypes`. */
export interface SharedNumbers {
  /** For each type its number among the shared words, or -1. */
  readonly shared: Int32Array
  /**
   * Changes when the table starts anew; numbers of different generations have nothing to do with each other.
   */
  readonly generation: number
}

/**
 * Remembers a value for each shared word.
 *
 * @param compute a pure function of the type's form and kind, and of nothing else
 * @returns the value of a type, computed where the word is not shared or met for the first time
 */
export function rememberByWord<Types extends SharedNumbers, Value>(
  compute: (types: Types, type: number) => Value,
): (types: Types, type: number) => Value {
  let of = -1
  let values: (Value | undefined)[] = []
  return (types, type) => {
    const number = types.shared[type]
    if (number < 0) return compute(types, type)
    if (types.generation !== of) {
      of = types.generation
      values = []
    }
    let value = values[number]
    if (value === undefined) {
      value = compute(types, type)
      values[number] = value
    }
    return value
  }
}
