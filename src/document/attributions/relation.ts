import type { TokenRange } from '../token-range.ts'

/** Who says what, as found in the text: spans alone, before its source is known. */
export interface Relation {
  readonly source: TokenRange | null
  readonly cue: TokenRange | null
  /** In order of the text, none empty. */
  readonly content: readonly TokenRange[]
}
