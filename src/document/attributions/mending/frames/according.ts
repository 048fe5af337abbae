import type { ReadText } from '../../read-text.ts'
import { COMMA } from '../../word-lists.ts'
import { type Frame, fits } from './frame.ts'
import { beginsPhrase, runEnd } from './frame-text.ts'

/** "According to the ministry, …", "…, according to the ministry." */
export function accordingTo(text: ReadText, token: number, first: number, end: number): Frame | undefined {
  if (token + 2 >= end || text.lowerAt(token + 1) !== 'to') return undefined
  const source = { firstToken: token + 2, endToken: runEnd(text, token + 2, end) }
  if (!fits(source)) return undefined
  const content =
    token === first
      ? { firstToken: Math.min(source.endToken + 1, end), endToken: end }
      : { firstToken: first, endToken: token }
  const cue = { firstToken: token, endToken: token + 2 }
  return { cue, source, content, sure: true, replaces: true, adds: true }
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
