import { hashString } from '../../learned/keys.ts'

/**
 * The words, shapes and facts that the labeller knows, each with a number.
 * Those that it does not know share number `UNKNOWN`.
 */
export interface NameVocabulary {
  /** Of words in lower case. */
  readonly words: WordNumbers
  /** By the hash of a shape, as `shapeHash` gives it. */
  readonly shapes: ReadonlyMap<number, number>
  /** By what the gazetteers tell of a word, as flags. */
  readonly facts: ReadonlyMap<number, number>
}

/** Numbers by the hash of a word: made faster than a map of strings when the engine starts. */
export interface WordNumbers {
  readonly count: number
  /** An open-addressing table: a word's hash and its number, `UNKNOWN` in an empty slot. */
  readonly slots: Int32Array
}

/** The number of what the vocabulary does not have. */
export const UNKNOWN = 0
/** The number of what stands where a sentence has no word. */
export const BEYOND = 1

/**
 * What a weight file says of its vocabulary, among its settings: words joined by spaces, the commonest first.
 */
export interface NameVocabularySettings {
  readonly words: string
  readonly shapes: readonly number[]
  readonly facts: readonly number[]
}

/** Reads a vocabulary from a weight file's settings. */
export function readNameVocabulary({ words, shapes, facts }: NameVocabularySettings): NameVocabulary {
  return { words: numberWords(words), shapes: numbered(shapes), facts: numbered(facts) }
}

function numbered<Entry>(entries: readonly Entry[]): Map<Entry, number> {
  const numbers = new Map<Entry, number>()
  for (let i = 0; i < entries.length; i++) numbers.set(entries[i], BEYOND + 1 + i)
  return numbers
}

/** Numbers words that are joined by spaces. */
function numberWords(words: string): WordNumbers {
  // A word and its space take some seven letters, so that about a third of the slots are taken.
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(words.length / 3 + 8)) * 2)
  let count = 0
  for (let start = 0, end = 0; start < words.length; start = end + 1) {
    end = words.indexOf(' ', start)
    if (end < 0) end = words.length
    const hash = hashString(words, start, end)
    const slot = slotOf(slots, hash)
    slots[slot] = hash
    slots[slot + 1] = BEYOND + 1 + count++
  }
  return { count, slots }
}

/** The number of a word in a vocabulary, or `UNKNOWN`. */
export function numberIn({ slots }: WordNumbers, word: string): number {
  return slots[slotOf(slots, hashString(word)) + 1]
}

/** The slot of a hash, or the empty one where it would stand. */
function slotOf(slots: Int32Array, hash: number): number {
  const mask = slots.length - 2
  let slot = ((hash ^ (hash >>> 15)) << 1) & mask
  while (slots[slot + 1] !== UNKNOWN && slots[slot] !== hash) slot = (slot + 2) & mask
  return slot
}
