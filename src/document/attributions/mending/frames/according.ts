import type { ReadText } from '../../read-text.ts'
import { COMMA, LEADS, RELATIVES } from '../../word-lists.ts'
import { type Frame, fits } from './frame.ts'
import { beginsPhrase, runEnd } from './frame-text.ts'

/** A longer aside is none. */
const LONGEST_ASIDE = 20

/** "According to the ministry, …", "…, according to the ministry." */
export function accordingTo(text: ReadText, token: number, first: number, end: number): Frame | undefined {
  if (token + 2 >= end || text.lowerAt(token + 1) !== 'to') return undefined
  const run = runEnd(text, token + 2, end)
  const opens = isLead(text, first, token)
  const source = { firstToken: token + 2, endToken: opens ? withAside(text, run, end) : run }
  if (!fits({ firstToken: token + 2, endToken: run })) return undefined
  const content = opens
    ? { firstToken: Math.min(source.endToken + 1, end), endToken: end }
    : { firstToken: first, endToken: token }
  const cue = { firstToken: token, endToken: token + 2 }
  return { cue, source, content, sure: true, replaces: true, adds: true }
}

/**
 * Whether nothing stands in `[first, end)` but what links
 * a sentence to the one before: "But, according to …".
 */
function isLead({ is }: ReadText, first: number, end: number): boolean {
  for (let token = first; token < end; token++) if (!is(token, LEADS) && !is(token, COMMA)) return false
  return true
}

/**
 * "According to Ana Lima | , who runs the port | , …", "the
 * team's coach | , Ana Lima | , …": more of the source.
 */
function withAside({ is, isCapital, isMark, lowerAt }: ReadText, run: number, end: number): number {
  if (run + 1 >= end || !is(run, COMMA)) return run
  let stop = run + 1
  if (is(stop, RELATIVES)) while (stop < end && stop - run < LONGEST_ASIDE && !isMark(stop)) stop++
  else while (stop < end && isCapital(stop)) stop++
  const named = stop - run > 2 && lowerAt(stop) === ','
  return named ? stop : run
}

/** "The storm cost $3 million, per the city." */
export function per(text: ReadText, token: number, first: number, end: number): Frame | undefined {
  if (token < first + 2 || token + 1 >= end || !text.is(token - 1, COMMA) || !beginsPhrase(text, token + 1))
    return undefined
  const source = { firstToken: token + 1, endToken: runEnd(text, token + 1, end) }
  if (!fits(source)) return undefined
  const cue = { firstToken: token, endToken: token + 1 }
  const content = { firstToken: first, endToken: token }
  return { cue, source, content, sure: false, replaces: true, adds: true }
}
