import { spanOf } from '../attributions/attribution.ts'
import type { Span, Tokens } from '../document.ts'

/**
 * What a name or an actor is. `group` is a nationality, a
 * party's or a faith's people ("Germans", "Democrats").
 */
export type EntityKind = 'person' | 'organization' | 'place' | 'group'

/** A name in the text: tokens `[firstToken, endToken)`, without a possessive 's. */
export interface Name {
  readonly firstToken: number
  readonly endToken: number
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
