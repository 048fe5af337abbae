import type { ReadText } from '../../read-text.ts'
import { COMMA, RELATIVES } from '../../word-lists.ts'
import { type Frame, fits, LONGEST_SOURCE } from './frame.ts'
import { beginsPhrase, finiteIn, runEnd } from './frame-text.ts'
import { Part } from './frame-words.ts'

/** "…,” said the mayor of Oslo." */
export function turned(text: ReadText, token: number, first: number, end: number): Frame | undefined {
  if (token < first + 2 || token + 1 >= end) return undefined
  const afterQuote = text.quoted[token - 1] === 1
  if (!afterQuote && !text.is(token - 1, COMMA)) return undefined
  if (!afterQuote && isSubject(text, first, token - 1)) return undefined
  const run = runEnd(text, token + 1, end)
  const clause = finiteIn(text, token + 1, run)
  // After a quotation "a letter that …" may go on; after a comma a verb tells that the subject stood before.
  const stop = afterQuote ? clause : clause < run ? token : run
  const source = { firstToken: token + 1, endToken: stop === run ? withName(text, run, end) : stop }
  if (!fits(source) || !beginsPhrase(text, token + 1)) return undefined
  const cue = { firstToken: token, endToken: token + 1 }
  const content = { firstToken: first, endToken: token }
  return { cue, source, content, sure: afterQuote, replaces: true, adds: true }
}

/**
 * "Unite, which represents the workers, | said": a phrase with
 * no verb but a relative clause's is a subject, and no content.
 */
function isSubject(text: ReadText, first: number, comma: number): boolean {
  const aside = runEnd(text, first, comma)
  if (!text.is(aside, COMMA) || aside >= comma || !text.is(aside + 1, RELATIVES)) return false
  return (
    finiteIn(text, first, aside) === aside &&
    runEnd(text, aside + 1, comma) === comma &&
    beginsPhrase(text, first)
  )
}

/** A name in apposition belongs to the phrase: "the director of the centre, Ana Lima". */
function withName({ is, isCapital }: ReadText, stop: number, end: number): number {
  if (stop + 2 >= end || !is(stop, COMMA)) return stop
  let after = stop + 1
  while (after < end && isCapital(after)) after++
  return after > stop + 2 ? after : stop
}

/** "…, the mayor said." */
export function closing(text: ReadText, token: number, first: number, end: number): Frame | undefined {
  const { quoted, is, isMark, partAt } = text
  const next = token + 1
  if (next < end && !isMark(next) && partAt(next) !== Part.after) return undefined
  let start = token
  while (start > first && token - start < LONGEST_SOURCE && !isMark(start - 1) && quoted[start - 1] === 0)
    start--
  if (start === token || start < first + 2 || token - start === LONGEST_SOURCE) return undefined
  const before = start - 1
  const afterQuote = quoted[before] === 1
  if (!afterQuote && !is(before, COMMA)) return undefined
  if (!beginsPhrase(text, start) && partAt(start) !== Part.pronoun) return undefined
  if (finiteIn(text, start, token) < token) return undefined
  const cue = { firstToken: token, endToken: next }
  const source = { firstToken: start, endToken: token }
  const content = { firstToken: first, endToken: start }
  return { cue, source, content, sure: afterQuote, replaces: true, adds: true }
}
