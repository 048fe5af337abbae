import table from '../../lexicons/abbreviations.tsv'
import { rowsOf } from '../../lexicons/rows.ts'

/**
 * What the full stop of a word may be; `none` is no abbreviation. The classes are told in the lexicon's head.
 */
export const Abbreviation = {
  none: 0,
  title: 1,
  number: 2,
  state: 3,
  company: 4,
  time: 5,
  initial: 6,
} as const

const classOf = new Map<string, number>()
for (const [name, words] of rowsOf(table)) {
  const kind = Abbreviation[name as keyof typeof Abbreviation]
  for (const word of words.split(' ')) {
    classOf.set(word, kind)
    // Headlines in capitals: "MRS. LIMA".
    if (kind === Abbreviation.title && word.length > 1) classOf.set(word.toUpperCase(), kind)
  }
}
const LONGEST = Math.max(...Array.from(classOf.keys(), (word) => word.length))
/**
 * By length, with capitals and without: the initials of listed words,
 * as bits. Most words end their look-up here.
 */
const initials = new Int32Array(2 * LONGEST + 2)
for (const word of classOf.keys()) initials[placeOf(word)] |= 1 << word.charCodeAt(0)

function placeOf(word: string): number {
  const isCapital = word.charCodeAt(0) < 0x60
  return 2 * word.length + Number(isCapital)
}

function listedClass(word: string): number | undefined {
  if (word.length > LONGEST || (initials[placeOf(word)] & (1 << word.charCodeAt(0))) === 0) return undefined
  return classOf.get(word)
}

/**
 * The class of an abbreviation, given without its last stop: a listed one, an initial ("J"), or letters with
 * points between them ("U.S" is `company`, "p.m" is `time`).
 */
export function abbreviationOf(word: string): number {
  const listed = listedClass(word)
  if (listed !== undefined) return listed
  if (word.length === 1) return word >= 'A' && word <= 'Z' ? Abbreviation.initial : Abbreviation.none
  // Letters one by one, or a degree ("M.Sc").
  const dotted = word.charCodeAt(word.length - 2) === 0x2e || word.indexOf('.') === 1
  if (word.length > 12 || !dotted) return Abbreviation.none
  const last = word.charCodeAt(word.length - 1)
  if (last >= 0x30 && last <= 0x39) return Abbreviation.none
  if (word === 'e.g' || word === 'i.e') return Abbreviation.title
  if (word.charCodeAt(word.length - 2) !== 0x2e && word.length !== 4) return Abbreviation.none
  return /^[ap]\.m$/i.test(word) ? Abbreviation.time : Abbreviation.company
}
