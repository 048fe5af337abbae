/** What a name or an actor is. `group` is a nationality, a party's or a faith's people ("Germans", "Democrats"). */
export type EntityKind = 'person' | 'organization' | 'place' | 'group'

/** A name in the text: tokens `[firstToken, endToken)`, without a possessive 's. */
export interface Name {
  readonly firstToken: number
  readonly endToken: number
  readonly kind: EntityKind
}
