import type { Span } from '../document.ts'
import type { TokenRange } from '../token-range.ts'

/** `direct` quotes at least nine in ten tokens of it, `indirect` none, `mixed` some. */
export type AttributionForm = 'direct' | 'indirect' | 'mixed'
/** What the cue tells of the reporter's own view: "said", "pointed out", "claimed". */
export type AttributionStance = 'neutral' | 'endorsing' | 'distancing'
/** What is attributed: words, or what someone thinks, wants or perceives. */
export type AttributionType = 'speech' | 'writing' | 'belief' | 'intention' | 'perception'

/** Whether words are attributed, said or written, and not what somebody thinks, wants or perceives. */
export function isReported(type: AttributionType): boolean {
  return type === 'speech' || type === 'writing'
}

/** `none` is an attribution to nobody ("it is said", "reportedly"). */
export type SourceKind =
  | 'named-person'
  | 'named-organization'
  | 'document'
  | 'unnamed-group'
  | 'unnamed-person'
  | 'none'

/** Who says what: a source, the cue that reports it, and the content, which may be in several pieces. */
export interface Attribution {
  readonly source: TokenRange | null
  readonly cue: TokenRange | null
  readonly content: readonly TokenRange[]
  readonly form: AttributionForm
  readonly stance: AttributionStance
  readonly type: AttributionType
  /** Index into `Document.sources`. */
  readonly sourceIndex: number
}

/** One distinct source, merged over all its attributions. */
export interface Source {
  /** "s1", "s2", … in order of first appearance. */
  readonly id: string
  /** The fullest form in the text; empty for `none`. */
  readonly name: string
  readonly kind: SourceKind
  /** Where it is called: one span an attribution with an explicit source. */
  readonly mentions: readonly Span[]
}
