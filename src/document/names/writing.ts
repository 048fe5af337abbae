import { TokenKind, type WordTypes } from '../document.ts'
import { rememberByWord } from '../shared-words.ts'

/** How a word type is written, as bit flags. */
export const Writing = {
  word: 1,
  /** Not in small letters alone; a number or a mark may be so too. */
  cased: 1 << 1,
  /** A word of several letters, all in capitals. */
  capitals: 1 << 2,
  /** A word with a capital that is no clitic, or a direction: runs are made of these. */
  capital: 1 << 3,
} as const

/** Bits of the flags. */
export const WRITING_BITS = 4

/** Directions, which belong to a place's name in lower case too: "southern Africa". */
const DIRECTIONS = new Set('southern northern eastern western central'.split(' '))

const flagsOfShared = rememberByWord(flagsOf)

/** The flags of each word type; the bits above them are left to `readUsage`. */
export function writingOf(types: WordTypes): Int32Array {
  const writing = new Int32Array(types.count)
  for (let type = 0; type < types.count; type++) writing[type] = flagsOfShared(types, type)
  return writing
}

function flagsOf(types: WordTypes, type: number): number {
  const form = types.form[type]
  const lower = types.lower[type]
  const direction = DIRECTIONS.has(lower) ? Writing.capital : 0
  if (types.kind[type] !== TokenKind.word) return (form === lower ? 0 : Writing.cased) | direction
  if (form === lower) return Writing.word | direction
  return (
    Writing.word |
    Writing.cased |
    (isInCapitals(form) ? Writing.capitals : 0) |
    (types.clitic[type] === 0 ? Writing.capital : direction)
  )
}

/** Whether a form has several letters and none of them is small. */
function isInCapitals(form: string): boolean {
  if (form.length <= 1) return false
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i)
    if (code >= 97 && code <= 122) return false
    if (code > 127) return form === form.toUpperCase()
  }
  return true
}
