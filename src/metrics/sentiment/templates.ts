import { FRAMES } from '../../lexicons/valence.ts'

/** Templates of features: the first half of a feature's key. */
export const T = {
  bag: 1,
  side: 2,
  place: 3,
  pair: 4,
  pairSide: 5,
  window: 6,
  windowPair: 7,
  windowTriple: 8,
  clauseWord: 9,
  quotedWord: 10,
  negatedWord: 11,
  form: 22,
  roleWord: 30,
} as const

/** Where, among the features of a word, those of a template begin; and how many there are. */
export const OF_WORD = {
  bag: 0,
  /** Left, right. */
  side: 1,
  /** Six distances to the left, six to the right. */
  place: 3,
  negatedWord: 15,
  /** Left, right. */
  clauseWord: 16,
  /** Not quoted, quoted. */
  quotedWord: 18,
  /** Three places before the target, nearest first, three after. */
  window: 20,
  /** A pair with the target: as such, left, right. */
  pairWithTarget: 26,
  /** The same with the edge of what is read. */
  pairWithEdge: 29,
  count: 32,
} as const

/** A template whose features are few: one for each pair of two small numbers. */
export interface Few {
  readonly template: number
  /** Where the feature of two noughts stands among all such features. */
  readonly at: number
  /** How many first numbers there are. */
  readonly first: number
  /** How many second numbers there are, and the least; 1 where the key has no second number. */
  readonly second: number
  readonly least: number
  /** Whether its features have values, which add up; any other feature is there or not. */
  readonly adds: boolean
}

let size = 0

function few(template: number, first: number, second = 1, least = 0): Few {
  const at = size - least
  size += first * second
  return { template, at, first, second, least, adds: false }
}

function sums(template: number, first: number, second = 1): Few {
  return { ...few(template, first, second), adds: true }
}

const FRAME = FRAMES.length + 1
const DISTANCES = 7
const LISTS = 3
const SIGNED_LISTS = 2 * LISTS
const ROLES = 8

/** Templates of few features. */
export const FEW = {
  frame: few(12, FRAME, 2),
  framePlace: few(13, FRAME * 4, DISTANCES),
  frameClause: few(14, FRAME * 2, 2),
  sum: sums(15, SIGNED_LISTS * 2),
  sumPlace: sums(16, SIGNED_LISTS * 4, DISTANCES),
  sumClause: sums(17, SIGNED_LISTS * 4, 4),
  sumContrast: sums(18, SIGNED_LISTS * 4),
  sumDecayed: sums(19, SIGNED_LISTS * 4),
  level: few(20, LISTS, 9, -4),
  signs: few(21, LISTS, 9, -4),
  /** Of what is no pronoun. */
  form: few(T.form, 2),
  size: few(23, 4),
  position: few(24, 4),
  quoted: few(25, 2),
  clauses: few(26, 6),
  length: few(27, 8),
  hits: few(28, 7),
  role: few(29, ROLES * 2),
  roleFrame: few(31, FRAME, ROLES * 2),
  effect: sums(32, 2),
  effectRole: sums(33, ROLES * 4),
} as const

/** How many features the templates of few features have. */
export const FEW_COUNT = size
