import { TokenKind, type WordTypes } from '../document.ts'

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

/** Directions, which belong to a place's name in lower case too: "southern Africa". */
const DIRECTIONS = new Set('southern northern eastern western central'.split(' '))
const SHORTEST_DIRECTION = 7
const LONGEST_DIRECTION = 8

/** The flags of each word type. */
export function writingOf(types: WordTypes): Uint8Array {
  const writing = new Uint8Array(types.count)
  for (let type = 0; type < types.count; type++) {
    const form = types.form[type]
    const lower = types.lower[type]
    const word = types.kind[type] === TokenKind.word
    if (form === lower) {
      writing[type] = (word ? Writing.word : 0) | (isDirection(lower) ? Writing.capital : 0)
    } else if (!word) writing[type] = Writing.cased | (isDirection(lower) ? Writing.capital : 0)
    else {
      writing[type] =
        Writing.word |
        Writing.cased |
        (isInCapitals(form) ? Writing.capitals : 0) |
        (types.clitic[type] === 0 || isDirection(lower) ? Writing.capital : 0)
    }
  }
  return writing
}

function isDirection(lower: string): boolean {
  return lower.length >= SHORTEST_DIRECTION && lower.length <= LONGEST_DIRECTION && DIRECTIONS.has(lower)
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
