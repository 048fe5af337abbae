import { TokenKind } from '../../../document.ts'
import type { TokenRange } from '../../attribution.ts'
import type { Relation } from '../../relation.ts'
import type { ReadText } from '../read-text.ts'

/** A relation that has a cue. */
export type CuedRelation = Relation & { readonly cue: TokenRange }

/** A longer subject is a clause. */
export const LONGEST_SUBJECT = 12
/** A longer insertion is none. */
export const LONGEST_INSERTION = 30

/** A text as the subjects of its verbs are looked for. */
export interface SubjectText extends ReadText {
  lowerAt(token: number): string
  isCapital(token: number): boolean
  /** Whether it is a word or a number. */
  isWord(token: number): boolean
  /** The first token of a token's sentence, and the one behind the last. */
  startOf(token: number): number
  endOf(token: number): number
}

export function subjectText(text: ReadText): SubjectText {
  const { document, facts } = text
  const { tokens, types, sentences } = document
  return {
    ...text,
    lowerAt: (token) => types.lower[tokens.type[token]],
    isCapital: (token) => facts.capital[tokens.type[token]] === 1,
    isWord: (token) => types.kind[tokens.type[token]] <= TokenKind.number,
    startOf: (token) => sentences.firstToken[tokens.sentence[token]],
    endOf: (token) => sentences.endToken[tokens.sentence[token]],
  }
}

export function some({ firstToken, endToken }: TokenRange, holds: (token: number) => boolean): boolean {
  for (let token = firstToken; token < endToken; token++) if (holds(token)) return true
  return false
}

export function every(range: TokenRange, holds: (token: number) => boolean): boolean {
  return !some(range, (token) => !holds(token))
}
