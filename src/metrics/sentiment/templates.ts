import { FRAMES, LISTS } from '../../lexicons/valence.ts'

/** Templates of features that read a word: the first half of a feature's key. */
export const T = {
  bag: 1,
  window: 2,
  windowPair: 3,
  form: 4,
  roleWord: 5,
  clauseWord: 13,
  placed: 14,
  pair: 15,
  pairOverOne: 16,
} as const

/** How many classes of distances `distanceClass` tells apart. */
export const DISTANCES = 4

/** The class of a distance in tokens: 1 and 2, 3 to 5, 6 to 12, more. */
export function distanceClass(distance: number): number {
  return distance <= 2 ? 0 : distance <= 5 ? 1 : distance <= 12 ? 2 : 3
}

/** Where, among the features of a word, those of a template begin; and how many there are. */
export const OF_WORD = {
  bag: 0,
  /** The mention itself, where it is this word. */
  form: 1,
  /** Three places before the target, nearest first, three after. */
  window: 2,
  /** A content word of the mention's clause: left, right. */
  clauseWord: 8,
  /** By side, left first, and by distance: `DISTANCES` each. */
  placed: 10,
  count: 10 + 2 * DISTANCES,
} as const

/** A template whose features are few: one for each pair of two small numbers. */
export interface Few {
  readonly template: number
  /** Where the feature of two noughts stands among all such features. */
  readonly at: number
  /** How many first numbers there are. */
  readonly first: number
  /** How many second numbers there are, and the least. */
  readonly second: number
  readonly least: number
}

let size = 0

function few(template: number, first: number, second: number, least = 0): Few {
  const at = size - least
  size += first * second
  return { template, at, first, second, least }
}

const FRAME = FRAMES.length + 1
const SIGNED_LISTS = 2 * LISTS.length
const ROLES = 8

/** Templates of few features. */
export const FEW = {
  frame: few(6, FRAME, 2),
  frameClause: few(7, FRAME * 2, 2),
  sumClause: few(8, SIGNED_LISTS * 4, 4),
  sumDecayed: few(9, SIGNED_LISTS, 4),
  signs: few(10, LISTS.length, 9, -4),
  roleFrame: few(11, FRAME, ROLES * 2),
  effectRole: few(12, ROLES * 2, 2),
} as const

/** How many features the templates of few features have. */
export const FEW_COUNT = size
