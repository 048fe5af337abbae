import { isSpeaking } from '../phrases/phrase-nouns.ts'
import type { SourcePhrase } from '../phrases/source-phrase.ts'
import { bodyCalled } from './bodies.ts'
import type { Drafts } from './drafts.ts'
import { personCalled } from './persons.ts'
import type { SourceText } from './source-text.ts'
import { bodyOfSpokesman } from './spokesmen.ts'

/**
 * The source that a phrase calls by a name or a noun.
 *
 * A role calls whoever bears it: the source that was called by it before, or the person whose name it
 * announces ("the judge" after "Judge Lima"). A bare spokesman stands for the body that he speaks for.
 *
 * @returns the index of the draft, a new one where no source fits
 */
export function sourceCalled(text: SourceText, drafts: Drafts, phrase: SourcePhrase): number {
  const { kind, head, definite, form, owner } = phrase
  // "The county attorneys" tell their side themselves.
  const told = kind === 'named-organization' && isSpeaking(head)
  const office = phrase.roles.find((role) => role.endsWith(head)) ?? head
  if (form === 'noun' && (definite || owner !== undefined) && !told) {
    const known = drafts.byRole.get(roleKey(office, owner))
    if (known !== undefined) return known
  }
  const bearer = form === 'noun' && definite ? text.fullNames.withRole(office, phrase.firstToken) : undefined
  if (bearer !== undefined) {
    const read = text.read(bearer)
    if (read.kind === 'named-person') return sourceCalled(text, drafts, { ...read, roles: [office] })
  }
  const spokesman = form === 'noun' && kind === 'unnamed-person' && head.startsWith('spokes')
  // "The spokesman" after "Lima's spokesman" is hers.
  const known = definite && drafts.byHead['unnamed-person'].has(head)
  if (spokesman && owner === undefined && !known) {
    const body = bodyOfSpokesman(text, drafts, phrase)
    if (body !== undefined) return body
  }
  const index = calledAnew(text, drafts, phrase)
  if (kind !== 'named-person' && kind !== 'named-organization') return index
  for (const role of phrase.roles) {
    if (told && drafts.byRole.has(roleKey(role))) continue
    drafts.byRole.set(roleKey(role), index)
    if (owner !== undefined) drafts.byRole.set(roleKey(role, owner), index)
  }
  return index
}

/** The source that a phrase calls by its own words, whatever roles are known. */
function calledAnew(text: SourceText, drafts: Drafts, phrase: SourcePhrase): number {
  return phrase.kind === 'named-person'
    ? personCalled(text, drafts, phrase)
    : bodyCalled(text, drafts, phrase)
}

/** One lawyer or several, lawyers or attorneys are the same side. */
const LAWYERS = new Set(['lawyer', 'lawyers', 'attorney', 'attorneys'])

/** Under what key a source of a role stands. */
function roleKey(role: string, owner?: string): string {
  const noun = LAWYERS.has(role) ? 'lawyer' : role
  return owner === undefined ? noun : `${noun} of ${owner}`
}
