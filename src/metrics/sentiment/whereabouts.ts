import { nounClassOf } from '../../document/attributions/phrases/nouns.ts'
import type { Document, WordTypes } from '../../document/document.ts'
import type { EntityKind } from '../../document/names/name.ts'
import type { TokenRange } from '../../document/token-range.ts'
import { rememberByWord } from '../../document/tokens/shared-words.ts'
import { Fact, factsOf } from '../../lexicons/gazetteer.ts'

/**
 * Before a place they tell where something is; "at", "from" and "of" may tell at whom, from whom and of whom.
 */
const WHERE = new Set('in near across around outside inside throughout within'.split(' '))
const NO_TYPE = -1
/** Votes, and what else is held in a place without being its doing. */
const HELD = new Set(
  'caucus caucuses primary primaries race races debate delegate delegates ballot'.split(' '),
)

/**
 * Whether a place is named only to tell where, or whence somebody is: "in Ohio", "the Ohio senator", "Rob
 * Lima of Ohio". What is said there is said of somebody else.
 */
export function onlyTellsWhere(document: Document, kind: EntityKind, mention: TokenRange): boolean {
  if (kind !== 'place') return false
  const { tokens, types } = document
  const { firstToken, endToken } = mention
  const sentence = tokens.sentence[firstToken]
  const typeAt = (token: number): number =>
    token < 0 || token >= tokens.count || tokens.sentence[token] !== sentence ? NO_TYPE : tokens.type[token]
  const isCapital = (type: number) =>
    type !== NO_TYPE && types.form[type].charAt(0) !== types.lower[type].charAt(0)
  const isSomebody = (type: number) => type !== NO_TYPE && somebody(types, type) === 1
  const the = types.lower[typeAt(firstToken - 1)] === 'the' ? 1 : 0
  const before = types.lower[typeAt(firstToken - 1 - the)] ?? ''
  if (WHERE.has(before)) return true
  const after = typeAt(endToken)
  if (before === 'of' || before === 'from') {
    const owner = typeAt(firstToken - 2 - the)
    if (isCapital(owner) || isSomebody(owner)) return !isCapital(after)
  }
  return isSomebody(after) || HELD.has(types.lower[after] ?? '')
}

/** 1 for "senator", "voters", "Democrats": of these something is said, and not of the place beside them. */
const somebody = rememberByWord(({ form, lower }: WordTypes, type: number): number => {
  const noun = nounClassOf(lower[type])
  const isRole = noun === 'person' || noun === 'group' || noun === 'people'
  return Number(isRole || (factsOf(form[type]) & (Fact.title | Fact.group)) !== 0)
})
