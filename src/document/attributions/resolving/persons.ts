import type { SourcePhrase } from '../phrases/source-phrase.ts'
import { addDraft, type Drafts } from './drafts.ts'
import { nameOf } from './naming.ts'
import type { SourceText } from './source-text.ts'

/**
 * The person whom a phrase calls by name: by the full name, or by the surname where neither given name nor
 * gender tells that it is another of that surname.
 *
 * @returns the index of the draft, a new one where nobody fits
 */
export function personCalled(text: SourceText, drafts: Drafts, phrase: SourcePhrase): number {
  const { head, given } = phrase
  const surnames = drafts.byHead['named-person']
  const fullName = given === undefined ? undefined : `${given} ${head}`
  const full = fullName === undefined ? undefined : drafts.byFullName.get(fullName)
  const known = surnames.get(head)
  const index =
    full ?? (known !== undefined && fits(drafts, known, phrase) ? known : add(text, drafts, phrase))
  surnames.set(head, index)
  if (fullName !== undefined) drafts.byFullName.set(fullName, index)
  return index
}

/** Whether a phrase with a person's surname may call that person. */
function fits({ all }: Drafts, index: number, { given, gender }: SourcePhrase): boolean {
  const person = all[index]
  return (
    (given === undefined || (person.given ?? given) === given) &&
    (gender === undefined || (person.gender ?? gender) === gender)
  )
}

/** A person first called by the surname alone is the one whose full name the text has. */
function add(text: SourceText, drafts: Drafts, phrase: SourcePhrase): number {
  const { head, given, gender } = phrase
  const full = given === undefined ? text.fullNames.of(head) : undefined
  const read = full && text.read(full)
  const same = read !== undefined && (gender === undefined || (read.gender ?? gender) === gender)
  const index = addDraft(drafts, nameOf(text, same ? phrase : { ...phrase, given: '' }), 'named-person')
  const person = drafts.all[index]
  person.given = given ?? (same ? read.given : undefined)
  person.gender = gender ?? (same ? read.gender : undefined)
  if (same && read.given !== undefined) drafts.byFullName.set(`${read.given} ${head}`, index)
  return index
}
