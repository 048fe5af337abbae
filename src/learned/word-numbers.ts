import { hashString } from './keys.ts'

/** Numbers by the hash of a word: made faster than a map of strings when the engine starts. */
export interface WordNumbers {
  readonly count: number
  /** An open-addressing table: a word's hash and its number, 0 in an empty slot. */
  readonly slots: Int32Array
}

/** Numbers words that are joined by spaces, in their order; the first is number `from`, 1 or more. */
export function numberWords(words: string, from: number): WordNumbers {
  // A word and its space take some seven letters, so that about a third of the slots are taken.
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(words.length / 3 + 8)) * 2)
  let count = 0
  for (let start = 0, end = 0; start < words.length; start = end + 1) {
    end = words.indexOf(' ', start)
    if (end < 0) end = words.length
    const hash = hashString(words, start, end)
    const slot = slotOf(slots, hash)
    slots[slot] = hash
    slots[slot + 1] = from + count++
  }
  return { count, slots }
}

/** The number of a word, or 0 where it has none. */
export function numberIn({ slots }: WordNumbers, word: string): number {
  return slots[slotOf(slots, hashString(word)) + 1]
}

/** The slot of a hash, or the empty one where it would stand. */
function slotOf(slots: Int32Array, hash: number): number {
  const mask = slots.length - 2
  let slot = ((hash ^ (hash >>> 15)) << 1) & mask
  while (slots[slot + 1] !== 0 && slots[slot] !== hash) slot = (slot + 2) & mask
  return slot
}
