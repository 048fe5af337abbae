import { type Frame, fits } from './frame.ts'
import type { FrameText } from './frame-text.ts'

/** "According to the ministry, …", "…, according to the ministry." */
export function accordingTo(
  { lowerAt, runEnd }: FrameText,
  token: number,
  first: number,
  end: number,
): Frame | undefined {
  if (token + 2 >= end || lowerAt(token + 1) !== 'to') return undefined
  const source = { firstToken: token + 2, endToken: runEnd(token + 2, end) }
  if (!fits(source)) return undefined
  const content =
    token === first
      ? { firstToken: Math.min(source.endToken + 1, end), endToken: end }
      : { firstToken: first, endToken: token }
  const cue = { firstToken: token, endToken: token + 2 }
  return { cue, source, content, sure: true, replaces: true, adds: true }
}

/** "The storm cost $3 million, per the city." */
export function per(
  { isComma, beginsPhrase, runEnd }: FrameText,
  token: number,
  first: number,
  end: number,
): Frame | undefined {
  if (token < first + 2 || token + 1 >= end || !isComma(token - 1) || !beginsPhrase(token + 1))
    return undefined
  const source = { firstToken: token + 1, endToken: runEnd(token + 1, end) }
  if (!fits(source)) return undefined
  const cue = { firstToken: token, endToken: token + 1 }
  const content = { firstToken: first, endToken: token }
  return { cue, source, content, sure: false, replaces: true, adds: true }
}
