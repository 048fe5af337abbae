import { hashString } from '../../learned/keys.ts'
import type { WordTypes } from '../document.ts'

/** Looks that are told apart: few words of one text have the same. */
const LOOKS = 1 << 12

/**
 * What a word in lower case looks like, as a number that few other words have.
 * Kept with the facts that texts share of a word, it tells nearly all words
 * apart without a look at their letters, which lie far away in memory.
 */
export function looksOf(lower: string): number {
  const hash = hashString(lower)
  return (hash ^ (hash >>> 16)) & (LOOKS - 1)
}

/** Words of a text, numbered from 1 on without regard to case. */
export interface Alike {
  readonly types: WordTypes
  /** By number. */
  readonly lowers: string[]
  /** Numbers of words that look like a word before them. */
  readonly others: Map<string, number>
}

/** The number of the first word of each look, or 0. */
const firstLike = new Int32Array(LOOKS)

/** No words yet; those of the text before are forgotten. */
export function noneAlike(types: WordTypes): Alike {
  firstLike.fill(0)
  return { types, lowers: [''], others: new Map() }
}

/** The number of a type's word, or 0 where it has none; `looks` is by `looksOf`. */
export function numberAlike({ types, lowers, others }: Alike, type: number, looks: number): number {
  const number = firstLike[looks]
  if (number === 0 || lowers[number] === types.lower[type]) return number
  return others.get(types.lower[type]) ?? 0
}

/** Numbers a type's word, unless it has a number, and returns that. */
export function addAlike(alike: Alike, type: number, looks: number): number {
  const known = numberAlike(alike, type, looks)
  if (known !== 0) return known
  const lower = alike.types.lower[type]
  const number = alike.lowers.push(lower) - 1
  if (firstLike[looks] === 0) firstLike[looks] = number
  else alike.others.set(lower, number)
  return number
}
