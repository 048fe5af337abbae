import type { Document } from '../document.ts'
import { Writing } from './writing.ts'

/** How many ways a document may write a word. */
export const USAGES = 16

/** How a document writes its words, small letters and capitals told apart. */
export interface Usage {
  /** For each type: the word is there in small letters too (1), with a capital inside sentences (2 a time, up to 6); 8 for a type with a capital. */
  readonly usage: Uint8Array
  /** Types that differ in case alone share a number from 1 on; 0 for those that stand alone. */
  readonly alike: Int32Array
}

/**
 * Reads how a document writes each word.
 *
 * @param writing the flags of each word type, by `writingOf`
 * @param headline for each sentence whether it is a headline, where capitals tell nothing
 */
export function usageOf(
  { tokens, types, sentences }: Document,
  writing: Uint8Array,
  headline: Uint8Array,
): Usage {
  const alike = new Int32Array(types.count)
  const numbers = new Map<string, number>()
  for (let type = 0; type < types.count; type++) {
    if ((writing[type] & Writing.cased) === 0) continue
    const lower = types.lower[type]
    const known = numbers.get(lower)
    if (known === undefined) numbers.set(lower, numbers.size + 1)
    alike[type] = known ?? numbers.size
  }
  const inSmallLetters = new Uint8Array(numbers.size + 1)
  for (let type = 0; type < types.count; type++) {
    if ((writing[type] & Writing.cased) !== 0) continue
    const number = numbers.get(types.lower[type])
    if (number === undefined) continue
    alike[type] = number
    inSmallLetters[number] = 1
  }

  const withCapital = new Int32Array(numbers.size + 1)
  for (let s = 0; s < sentences.count; s++) {
    if (headline[s] !== 0) continue
    const end = sentences.endToken[s]
    for (let token = sentences.firstToken[s] + 1; token < end; token++) {
      const type = tokens.type[token]
      if ((writing[type] & Writing.cased) !== 0) withCapital[alike[type]]++
    }
  }

  const usage = new Uint8Array(types.count)
  for (let type = 0; type < types.count; type++) {
    const number = alike[type]
    const cased = (writing[type] & Writing.cased) !== 0
    usage[type] = (cased ? 8 + inSmallLetters[number] : 1) + 2 * Math.min(3, withCapital[number])
  }
  return { usage, alike }
}
