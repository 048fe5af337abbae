import type { Span } from '../document.ts'
import type { EntityKind } from '../names/name.ts'
import type { TokenRange } from '../token-range.ts'

/** How a mention calls its actor: in full, by a short form, by a pronoun, or as the caller's list does. */
export type MentionForm = 'name' | 'alias' | 'pronoun' | 'given'

/** One mention of an actor; the span is in UTF-16 units of the text. */
export interface Mention extends Span, TokenRange {
  readonly form: MentionForm
  /**
   * The state whose government is meant: "Washington said", "the French army". The actor is the place still.
   */
  readonly government?: string | undefined
}

/** An actor: everything in the text that calls the same person, organization, place or group. */
export interface Entity {
  /** "a1", "a2", … in order: the caller's actors first, then by first mention. */
  readonly id: string
  /** The fullest form in the text, or the name that the caller gave. */
  readonly name: string
  readonly kind: EntityKind
  /** The other forms that the text, or the caller, uses. */
  readonly aliases: readonly string[]
  /** In order of the text; may be empty for a caller's actor. */
  readonly mentions: readonly Mention[]
}

/** An actor that the caller asks to follow. */
export interface GivenActor {
  readonly name: string
  readonly aliases?: readonly string[] | undefined
}
