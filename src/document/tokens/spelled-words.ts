import { spelling } from './spelling.ts'

/** The distinct spelled words of one text, numbered from 1 when first met. */
export interface SpelledWords {
  count: number
  /** `WORD_WIDTH` integers a word, at the places of `Word`; word 0 is none. */
  rows: Int32Array<ArrayBuffer>
  /** An open-addressing hash table of words by their spelling, at most half full; 0 is an empty slot. */
  slots: Int32Array<ArrayBuffer>
}

/** Its spelling, its type, and where it stands in the text first. */
export const Word = { first: 0, second: 1, type: 2, start: 3, end: 4 } as const
export const WORD_WIDTH = 5

/** Slots to begin with: an article of 2,000 words has fewer distinct ones than half of them. */
const SLOTS = 2048

const empty = (): SpelledWords => ({
  count: 1,
  rows: new Int32Array((SLOTS / 2) * WORD_WIDTH),
  slots: new Int32Array(SLOTS),
})

/** Used by one text after the other, since memory costs more to ask for than to clear. */
let words = empty()

/** An empty list of words, in the place of the one before. */
export function beginSpelling(): SpelledWords {
  if (words.count > 1) endSpelling()
  return words
}

/** Forgets the words of a text, so that nothing of it is left here. */
export function endSpelling(): void {
  if (words.slots.length > SLOTS) words = empty()
  words.rows.fill(0, 0, words.count * WORD_WIDTH)
  words.slots.fill(0)
  words.count = 1
}

/** Spreads spellings over places, whose number is a power of two. */
export function placeOfSpelling(first: number, second: number, places: number): number {
  const hash = Math.imul(first ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b)
  return (hash ^ (hash >>> 15)) & (places - 1)
}

/** The word that was spelled last; `~` the slot for it where it is new. */
export function findSpelled({ rows, slots }: SpelledWords): number {
  const first = spelling[0]
  const second = spelling[1]
  let slot = placeOfSpelling(first, second, slots.length)
  for (;;) {
    const word = slots[slot]
    if (word === 0) return ~slot
    const row = word * WORD_WIDTH
    if (rows[row] === first && rows[row + 1] === second) return word
    slot = (slot + 1) & (slots.length - 1)
  }
}

/** Adds the word that was spelled last, for which `findSpelled` gave `~slot`. */
export function addSpelled(
  words: SpelledWords,
  slot: number,
  type: number,
  start: number,
  end: number,
): void {
  const word = words.count++
  const row = word * WORD_WIDTH
  words.rows[row + Word.first] = spelling[0]
  words.rows[row + Word.second] = spelling[1]
  words.rows[row + Word.type] = type
  words.rows[row + Word.start] = start
  words.rows[row + Word.end] = end
  words.slots[slot] = word
  if (words.count * 2 >= words.slots.length) widen(words)
}

function widen(words: SpelledWords): void {
  const rows = new Int32Array(words.rows.length * 2)
  rows.set(words.rows)
  const slots = new Int32Array(words.slots.length * 2)
  for (let word = 1; word < words.count; word++) {
    const row = word * WORD_WIDTH
    let slot = placeOfSpelling(rows[row + Word.first], rows[row + Word.second], slots.length)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = word
  }
  words.rows = rows
  words.slots = slots
}
