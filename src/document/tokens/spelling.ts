/**
 * Words as two integers, by which they are known without being cut out of their text.
 *
 * Five bits a letter: six letters in the first integer and six in the second, which has two bits left to tell
 * how the word is written.
 */

const IN_FIRST = 6
const IN_BOTH = 12

/** How a word is written; small letters are 0. */
const CAPITALISED = 1 << 30
const IN_CAPITALS = 2 << 30
/** The first integer is the code of a mark. */
const MARK = 3 << 30

/**
 * What was spelled last. The first integer is 0 where it has no spelling: no letters, too many, or "iPhone".
 */
export const spelling = new Int32Array(2)

/**
 * Spells the run of letters from `a` to `z`, small or not, that begins at `from`, and returns where it ends.
 */
export function spell(text: string, from: number): number {
  let first = 0
  let second = 0
  let capitals = 0
  let i = from
  while (i < text.length) {
    const code = text.charCodeAt(i)
    const letter = (code | 32) - 96
    if (letter < 1 || letter > 26) break
    if (code < 97) capitals++
    if (i - from < IN_FIRST) first = (first << 5) | letter
    else if (i - from < IN_BOTH) second = (second << 5) | letter
    i++
  }
  const length = i - from
  if (capitals > 0) {
    if (capitals === 1 && text.charCodeAt(from) < 97) second |= CAPITALISED
    else if (capitals === length) second |= IN_CAPITALS
    else first = 0
  }
  spelling[0] = length > IN_BOTH ? 0 : first
  spelling[1] = second
  return i
}

/** Spells a mark of one character. */
export function spellMark(code: number): void {
  spelling[0] = code
  spelling[1] = MARK
}

/** Whether the second integer of a spelling tells of capitals. */
export function hasCapitals(second: number): boolean {
  const written = second & MARK
  return written === CAPITALISED || written === IN_CAPITALS
}

/** The second integer of the same letters, all of them small. */
export function smallLetters(second: number): number {
  return second & ~MARK
}
