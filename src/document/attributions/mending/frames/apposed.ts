import type { ReadText } from '../../read-text.ts'
import { COMMA } from '../../word-lists.ts'
import type { Frame } from './frame.ts'
import { finiteIn } from './frame-text.ts'

/** An apposition between a name and its verb, or several, has so many words at most, and so many commas. */
const LONGEST_APPOSITION = 30
const MOST_APPOSITIONS = 2
/** A name with its title has so many words at most. */
const LONGEST_NAME = 8

/** "Rep. Ana Lima, a sponsor, told …": the name before an apposition that ends at the verb. */
export function apposed(text: ReadText, token: number, first: number): Frame | undefined {
  const { quoted, is, isMark } = text
  if (token < first + 4 || !is(token - 1, COMMA) || quoted[token - 1] === 1) return undefined
  const lowest = Math.max(first, token - LONGEST_APPOSITION)
  let stop = token - 1
  for (let step = 0; step < MOST_APPOSITIONS; step++) {
    let comma = stop - 1
    while (comma > lowest && !isMark(comma) && quoted[comma] === 0) comma--
    if (comma <= lowest || !is(comma, COMMA)) return undefined
    let start = comma - 1
    while (start > lowest && !isMark(start - 1) && quoted[start - 1] === 0) start--
    if (isName(text, start, comma)) {
      const cue = { firstToken: token, endToken: token + 1 }
      const source = { firstToken: start, endToken: token - 1 }
      const content = { firstToken: first, endToken: start }
      return { cue, source, content, sure: false, replaces: true, adds: false }
    }
    stop = comma
  }
  return undefined
}

/** Whether `[start, end)` may be a name of several words: it begins and ends with a capital. */
function isName(text: ReadText, start: number, end: number): boolean {
  if (start + 1 >= end || end - start > LONGEST_NAME || finiteIn(text, start, end) < end) return false
  return text.isCapital(start) && text.isCapital(end - 1)
}
