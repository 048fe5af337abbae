import type { TokenRange } from '../../../token-range.ts'

/**
 * A reporting verb in a place where grammar alone tells who speaks: after "according to", between a content
 * and the end of its sentence (", the ministry said."), turned round after a content (", said the ministry"),
 * or between the beginning of its sentence and the verb ("The ministry said …").
 */
export interface Frame {
  readonly cue: TokenRange
  readonly source: TokenRange
  readonly content: TokenRange
  /** Whether nothing else can be meant: "according to", and what adjoins a closing quotation mark. */
  readonly sure: boolean
  /**
   * What it may do: put another source in the place of one that was found, and stand where nothing was found.
   */
  readonly replaces: boolean
  readonly adds: boolean
}

/** A source in such a place has so many words at most; longer runs were cut wrong. */
export const LONGEST_SOURCE = 14

/** Whether a range is no longer than a source may be, and not empty. */
export function fits({ firstToken, endToken }: TokenRange): boolean {
  return endToken > firstToken && endToken - firstToken <= LONGEST_SOURCE
}
