import type { ReadText } from '../../read-text.ts'
import { LONGEST_SOURCE } from './frame.ts'
import { Part } from './frame-words.ts'

/** Whether a word may begin the phrase of a source. */
export function beginsPhrase({ isCapital, partAt, nounAt }: ReadText, token: number): boolean {
  return isCapital(token) || partAt(token) === Part.opens || nounAt(token) !== undefined
}

/** Where the run of words from a token on ends: at the next mark, or before a quotation. */
export function runEnd({ isMark, quoted }: ReadText, token: number, end: number): number {
  let stop = token
  while (stop < end && stop - token <= LONGEST_SOURCE && !isMark(stop) && quoted[stop] === 0) stop++
  return stop
}

/** The first word of `[first, end)` that no noun phrase holds; `end` where there is none. */
export function finiteIn({ partAt }: ReadText, first: number, end: number): number {
  let token = first
  while (token < end && partAt(token) !== Part.finite) token++
  return token
}
