import type { Document } from '../document.ts'
import { addAlike, noneAlike, numberAlike } from './alike.ts'
import { WRITING_BITS, Writing } from './writing.ts'

const WRITING = (1 << WRITING_BITS) - 1

/** How many ways a document may write a word. */
export const USAGES = 16

/** How a document writes those of its words that it does not always write in small letters. */
export interface Usage {
  /**
   * `Writing` flags of each type; above them a number that
   * types share which differ in case alone, 0 for the others.
   */
  readonly writing: Int32Array
  /**
   * By that number: whether the word is there in small letters (1),
   * and its capitals inside sentences (2 each).
   */
  readonly uses: Int32Array
}

/**
 * Reads how a document writes each word, and numbers the types that differ in case alone.
 *
 * @param writing what each type is, by `writingOf`; the numbers are written into it in place of the looks
 * @param headline for each sentence whether it is a headline, where capitals tell nothing
 */
export function readUsage(
  { tokens, types, sentences }: Document,
  writing: Int32Array,
  headline: Uint8Array,
): Usage {
  const alike = noneAlike(types)
  for (let type = 0; type < types.count; type++) {
    if ((writing[type] & Writing.cased) === 0) continue
    const number = addAlike(alike, type, writing[type] >> WRITING_BITS)
    writing[type] = (writing[type] & WRITING) | (number << WRITING_BITS)
  }
  const uses = new Int32Array(alike.lowers.length)
  for (let type = 0; type < types.count; type++) {
    if ((writing[type] & Writing.cased) !== 0) continue
    const number = numberAlike(alike, type, writing[type] >> WRITING_BITS)
    writing[type] = (writing[type] & WRITING) | (number << WRITING_BITS)
    if (number !== 0) uses[number] |= 1
  }
  for (let s = 0; s < sentences.count; s++) {
    if (headline[s] !== 0) continue
    const end = sentences.endToken[s]
    for (let token = sentences.firstToken[s] + 1; token < end; token++) {
      const flags = writing[tokens.type[token]]
      if ((flags & Writing.cased) !== 0) uses[flags >> WRITING_BITS] += 2
    }
  }
  return { writing, uses }
}

/**
 * How a document writes a word: in small letters too (1), with a capital inside sentences (2 a time, up to
 * 6); 8 more for a type with a capital.
 */
export function usageOf({ writing, uses }: Usage, type: number): number {
  const flags = writing[type]
  const used = uses[flags >> WRITING_BITS]
  const often = Math.min(6, used & ~1)
  return (flags & Writing.cased) !== 0 ? 8 + (used & 1) + often : 1 + often
}
