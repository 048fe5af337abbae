import type { TokenRange } from '../../../token-range.ts'
import type { ReadText } from '../../read-text.ts'
import { accordingTo, per } from './according.ts'
import { closing, turned } from './after-content.ts'
import { apposed } from './apposed.ts'
import type { Frame } from './frame.ts'
import { Part } from './frame-words.ts'
import { opening } from './opening.ts'

/** The last part of a cue. */
const LAST_CUE = Part.avers
/** A content reaches back so many words at most: sentences may be endless, and must not cost a square. */
const LONGEST_CONTENT = 120

/** The frames of a text, in order. */
export function framesOf(text: ReadText): Frame[] {
  const { sentences } = text.document
  const frames: Frame[] = []
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.firstToken[s]
    const end = sentences.endToken[s]
    for (let token = first; token < end; token++) {
      const part = text.partAt(token)
      if (part === Part.none || part > LAST_CUE || text.quoted[token] === 1) continue
      const frame = frameAt(text, token, part, first, end)
      if (frame === undefined) continue
      frames.push({ ...frame, content: withoutLastMark(text, frame.content) })
    }
  }
  return frames
}

/** The frame of a word in its sentence `[first, end)`. */
function frameAt(text: ReadText, token: number, part: number, first: number, end: number): Frame | undefined {
  const lowest = Math.max(first, token - LONGEST_CONTENT)
  switch (part) {
    case Part.according:
      return accordingTo(text, token, lowest, end)
    case Part.per:
      return per(text, token, lowest, end)
    case Part.says:
      return (
        turned(text, token, lowest, end) ??
        closing(text, token, lowest, end) ??
        apposed(text, token, lowest) ??
        opening(text, token, first, end)
      )
    case Part.quotes: {
      const afterQuote = text.quoted[token - 1] === 1
      return (afterQuote ? turned(text, token, lowest, end) : undefined) ?? opening(text, token, first, end)
    }
    case Part.shows:
      return closing(text, token, lowest, end) ?? opening(text, token, first, end)
    case Part.avers:
      return opening(text, token, first, end)
    case Part.told:
      return apposed(text, token, lowest) ?? opening(text, token, first, end)
    default:
      return undefined
  }
}

/** A range without the mark that closes it outside quotation marks. */
function withoutLastMark({ isMark, quoted }: ReadText, { firstToken, endToken }: TokenRange): TokenRange {
  const last = endToken - 1
  const mark = last > firstToken && isMark(last) && quoted[last] === 0
  return { firstToken, endToken: mark ? last : endToken }
}
