import { nounClassOf } from '../phrases/nouns.ts'
import type { SourcePhrase } from '../phrases/source-phrase.ts'
import { addDraft, type Drafts } from './drafts.ts'
import { acronymsOf, nameOf, wordsOf } from './naming.ts'
import type { SourceText } from './source-text.ts'

/** Nouns by which any body is called that has no such noun in its name. */
const COMPANIES = new Set(
  'company firm corporation startup airline manufacturer retailer developer carmaker automaker'.split(' '),
)
/** Shorter words of a name do not call it: "of", "and". */
const LEAST_LETTERS = 4

/**
 * The body, document or unnamed source that a phrase calls: one of its kind that was called in the same
 * words, that its noun or last word calls, or that it abbreviates.
 *
 * @returns the index of the draft, a new one where none fits
 */
export function bodyCalled(text: SourceText, drafts: Drafts, phrase: SourcePhrase): number {
  const { kind, head, form } = phrase
  const words = wordsOf(text, phrase)
  const joined = words.join(' ')
  const known = drafts.byWords[kind].get(joined) ?? otherwiseCalled(drafts, phrase, joined === head)
  if (known !== undefined) return known
  const index = addDraft(drafts, nameOf(text, phrase), kind)
  drafts.byWords[kind].set(joined, index)
  drafts.byHead[kind].set(head, index)
  if (form !== 'name') return index
  if (kind === 'named-organization' && nounClassOf(head) === undefined) drafts.companies.add(index)
  // "The ministry" must find "the Ministry of Health", and "the EPA" what it abbreviates.
  for (const word of words) if (word.length >= LEAST_LETTERS) drafts.byHead[kind].set(word, index)
  for (const acronym of acronymsOf(text, phrase)) {
    if (acronym.length > 1) drafts.byAcronym.set(acronym, index)
  }
  return index
}

/**
 * A source that a phrase calls in other words than before; `bare` tells that the
 * phrase has no word but its head.
 */
function otherwiseCalled(
  { byHead, byAcronym, companies, recent }: Drafts,
  { kind, head, definite, form }: SourcePhrase,
  bare: boolean,
): number | undefined {
  const known = byHead[kind].get(head)
  const again = form === 'noun' ? definite : form === 'name' && bare
  if (again && known !== undefined) return known
  const acronym = form === 'name' && bare ? byAcronym.get(head) : undefined
  if (acronym !== undefined) return acronym
  return definite && bare && COMPANIES.has(head) ? recent.find((index) => companies.has(index)) : undefined
}
