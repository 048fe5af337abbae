import { nounClassOf } from '../../document/attributions/phrases/nouns.ts'
import type { Document } from '../../document/document.ts'
import type { EntityKind } from '../../document/names/name.ts'
import { Fact, factsOf } from '../../lexicons/gazetteer.ts'
import type { MentionTokens } from './score.ts'

/** Before a place they tell where something is; "at", "from" and "of" may tell at whom, from whom and of whom. */
const WHERE = new Set('in near across around outside inside throughout within'.split(' '))
/** Votes, and what else is held in a place without being its doing. */
const HELD = new Set(
  'caucus caucuses primary primaries race races debate delegate delegates ballot'.split(' '),
)

/**
 * Whether a place is named only to tell where, or whence somebody is: "in Ohio", "the Ohio senator", "Rob Lima of
 * Ohio". What is said there is said of somebody else.
 */
export function onlyTellsWhere(document: Document, kind: EntityKind, mention: MentionTokens): boolean {
  if (kind !== 'place') return false
  const { tokens, types } = document
  const { firstToken, endToken } = mention
  const sentence = tokens.sentence[firstToken]
  const formAt = (token: number): string =>
    token < 0 || token >= tokens.count || tokens.sentence[token] !== sentence
      ? ''
      : types.form[tokens.type[token]]
  const the = formAt(firstToken - 1) === 'the' ? 1 : 0
  const before = formAt(firstToken - 1 - the).toLowerCase()
  if (WHERE.has(before)) return true
  const after = formAt(endToken)
  const owner = formAt(firstToken - 2 - the)
  if ((before === 'of' || before === 'from') && (isCapital(owner) || isSomebody(owner)))
    return !isCapital(after)
  return isSomebody(after) || HELD.has(after.toLowerCase())
}

/** "Senator", "voters", "Democrats": of these something is said, and not of the place beside them. */
function isSomebody(form: string): boolean {
  const noun = nounClassOf(form.toLowerCase())
  const isRole = noun === 'person' || noun === 'group' || noun === 'people'
  return isRole || (factsOf(form) & (Fact.title | Fact.group)) !== 0
}

function isCapital(form: string): boolean {
  return form !== '' && form.charAt(0) !== form.charAt(0).toLowerCase()
}
