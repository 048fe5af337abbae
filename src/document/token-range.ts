import type { Span, Tokens } from './document.ts'

/** Token range `[firstToken, endToken)`. */
export interface TokenRange {
  readonly firstToken: number
  readonly endToken: number
}

/** Where the tokens of a range stand in the text, in UTF-16 units; the range is not empty. */
export function spanOf(tokens: Tokens, { firstToken, endToken }: TokenRange): Span {
  return { start: tokens.start[firstToken], end: tokens.end[endToken - 1] }
}
