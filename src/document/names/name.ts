import type { Span, Tokens } from '../document.ts'
import { spanOf, type TokenRange } from '../token-range.ts'

/**
 * What a name or an actor is. `group` is a nationality, a
 * party's or a faith's people ("Germans", "Democrats").
 */
export type EntityKind = 'person' | 'organization' | 'place' | 'group'

/** A name in the text, without a possessive 's. */
export interface Name extends TokenRange {
  readonly kind: EntityKind
  /** Where the name is a part of a hyphenated word ("Nairobi-based"): its own place in the text. */
  readonly part?: Span | undefined
}

/** Where a name stands in the text. */
export function spanOfName(
  { tokens }: { readonly tokens: Tokens },
  { part, firstToken, endToken }: Name,
): Span {
  return part ?? spanOf(tokens, { firstToken, endToken })
}
