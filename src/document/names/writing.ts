import { isFunctionWord } from '../../lexicons/contexts/closed-classes.ts'
import { TokenKind, type WordTypes } from '../document.ts'
import { rememberByWord } from '../tokens/shared-words.ts'
import { looksOf } from './alike.ts'

/** How a word type is written, as bit flags. */
export const Writing = {
  word: 1,
  /** Not in small letters alone; a number or a mark may be so too. */
  cased: 1 << 1,
  /** A word of several letters, all in capitals. */
  capitals: 1 << 2,
  /** A word with a capital that is no clitic, or a direction: runs are made of these. */
  capital: 1 << 3,
  /** May stand inside a name, between two of its capitals: a small word, a mark, a number. */
  link: 1 << 4,
  /** A word of grammar with a capital, as sentences begin with: alone it is no name. */
  grammar: 1 << 5,
} as const

/** Bits of the flags; above them `writingOf` tells what the word looks like. */
export const WRITING_BITS = 6

/** Directions, which belong to a place's name in lower case too: "southern Africa". */
const DIRECTIONS = new Set('southern northern eastern western central'.split(' '))

/** Small words and marks that may stand inside a name. */
const LINKS = new Set(
  `of and for the in on at to with against a de del des d' du dos da do la las le les los el al bin ibn van von der den
  di zu y e et und af en ya & + - – / ' ’ ‘ “ ” " , . ( ) 's 'n`.split(/\s+/),
)
/** Letters of the longest of them. */
const LONGEST_LINK = 7

/** Words of grammar that are names of persons too: "May said". */
const NAMES_TOO = new Set('do may so will'.split(' '))

const writingOfShared = rememberByWord(
  (types: WordTypes, type: number) => flagsOf(types, type) | (looksOf(types.lower[type]) << WRITING_BITS),
)

/** The flags of each word type, and above them what it looks like, by `looksOf`. */
export function writingOf(types: WordTypes): Int32Array {
  const writing = new Int32Array(types.count)
  for (let type = 0; type < types.count; type++) writing[type] = writingOfShared(types, type)
  return writing
}

function flagsOf(types: WordTypes, type: number): number {
  const form = types.form[type]
  const lower = types.lower[type]
  const cased = form === lower ? 0 : Writing.cased
  if (types.kind[type] === TokenKind.number) return cased | Writing.link
  const link = lower.length <= LONGEST_LINK && LINKS.has(lower) ? Writing.link : 0
  if (types.kind[type] !== TokenKind.word) return cased | link
  const capital = cased !== 0 && types.clitic[type] === 0 ? !isPartyTag(form) : DIRECTIONS.has(lower)
  const capitals = cased !== 0 && form.length > 1 && isInCapitals(form)
  // In capitals it may be an acronym: "US", "WHO".
  const grammar = cased !== 0 && !capitals && isFunctionWord(lower) && !NAMES_TOO.has(lower)
  return (
    Writing.word |
    cased |
    link |
    (capitals ? Writing.capitals : 0) |
    (capital ? Writing.capital : 0) |
    (grammar ? Writing.grammar : 0)
  )
}

/** Whether a form tells a politician's party and home: "D-Va.", "R-Texas". */
function isPartyTag(form: string): boolean {
  const home = form.charCodeAt(2)
  return form[1] === '-' && 'DRI'.includes(form[0]) && home >= 65 && home <= 90 && form !== 'D-Day'
}

/** Whether a form has no small letter. */
export function isInCapitals(form: string): boolean {
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i)
    if (code >= 97 && code <= 122) return false
    if (code > 127) return form === form.toUpperCase()
  }
  return true
}
