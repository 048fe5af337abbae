import { TokenKind } from '../../../document.ts'
import type { ReadText } from '../read-text.ts'
import { LONGEST_SOURCE } from './frame.ts'
import { Part } from './frame-words.ts'

/** A text as frames are read from it. */
export interface FrameText extends ReadText {
  lowerAt(token: number): string
  /** What the word may do in a frame: a `Part`. */
  partAt(token: number): number
  isComma(token: number): boolean
  isMark(token: number): boolean
  isCapital(token: number): boolean
  /** Whether a word may begin the phrase of a source. */
  beginsPhrase(token: number): boolean
  /** Where the run of words from a token on ends: at the next mark, or before a quotation. */
  runEnd(token: number, end: number): number
  /** The first word of `[first, end)` that no noun phrase holds; `end` where there is none. */
  finiteIn(first: number, end: number): number
}

export function frameText(text: ReadText): FrameText {
  const { facts, quoted } = text
  const { tokens, types } = text.document
  const partAt = (token: number) => facts.part[tokens.type[token]]
  const isMark = (token: number) => types.kind[tokens.type[token]] === TokenKind.punctuation

  return {
    ...text,
    lowerAt: (token) => types.lower[tokens.type[token]],
    partAt,
    isComma: (token) => types.form[tokens.type[token]] === ',',
    isMark,
    isCapital: (token) => facts.capital[tokens.type[token]] === 1,
    beginsPhrase(token) {
      const type = tokens.type[token]
      return facts.capital[type] === 1 || facts.part[type] === Part.opens || facts.noun[type] !== undefined
    },
    runEnd(token, end) {
      let stop = token
      while (stop < end && stop - token <= LONGEST_SOURCE && !isMark(stop) && quoted[stop] === 0) stop++
      return stop
    },
    finiteIn(first, end) {
      let token = first
      while (token < end && partAt(token) !== Part.finite) token++
      return token
    },
  }
}
