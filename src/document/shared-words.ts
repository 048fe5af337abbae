/**
 * Numbers for words that many texts share, so that what depends on a word alone is worked out once for all texts.
 *
 * Only words in plain small letters, the same with capitals, and marks are numbered, one by one: no name, no number,
 * no sequence. When the table is full it starts anew with the next text. What it saves is time; no result depends on it.
 */

/** Words that the table holds: more than a day's news has in small letters, and a few MiB of what is kept for each. */
export const SHARED_WORDS = 12_288

/** Longer runs of letters are seldom words. */
const LONGEST = 20

const numbers = new Map<string, number>()
let generation = 0

/** Makes room where the table is full; called once before a text, so that a text's numbers belong together. */
export function beginSharing(): number {
  if (numbers.size === SHARED_WORDS) {
    numbers.clear()
    generation++
  }
  return generation
}

/** The number of a word with capitals ("The"), or -1 where no text had it in small letters: it may be a name. */
export function sharedCapitals(word: string, lower: string): number {
  return numbers.has(lower) ? sharedNumber(word) : -1
}

/** The number of a mark or of a word of small letters alone, or -1 where it is too long or the table is full. */
export function sharedNumber(word: string): number {
  const number = numbers.get(word)
  if (number !== undefined) return number
  if (numbers.size === SHARED_WORDS || word.length > LONGEST) return -1
  numbers.set(word, numbers.size)
  return numbers.size - 1
}

/** What words in small letters are numbered by: part of `WordTypes`. */
export interface SharedNumbers {
  /** For each type its number among the shared words, or -1. */
  readonly shared: Int32Array
  /** Changes when the table starts anew; numbers of different generations have nothing to do with each other. */
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
