import { Fact } from '../../../lexicons/gazetteer.ts'
import type { PhraseWords } from './phrase-words.ts'

/** Of a person, as a title, a given name, a noun or a pronoun tells it. */
export type Gender = 'm' | 'f'

const WOMEN = new Set(
  'daughter mother wife sister widow aunt niece grandmother actress princess queen duchess woman girl girlfriend'.split(
    ' ',
  ),
)
const MEN = new Set(
  'son father husband brother widower uncle nephew grandfather actor prince king duke man boy boyfriend'.split(
    ' ',
  ),
)

/** The gender that a noun of kin or office tells: "her daughter, Ana", "a councilwoman". */
export function genderOfRole(role: string | undefined): Gender | undefined {
  if (role === undefined) return undefined
  if (WOMEN.has(role) || role.endsWith('woman')) return 'f'
  return MEN.has(role) ? 'm' : undefined
}

/** The gender that a title before a name tells. */
export function genderOfTitle(
  { text: { factsAt }, firstToken }: PhraseWords,
  name: number,
): Gender | undefined {
  for (let token = firstToken; token < name; token++) {
    const facts = factsAt(token)
    const gender = (facts & Fact.title) === 0 ? undefined : genderOfFacts(facts)
    if (gender !== undefined) return gender
  }
  return undefined
}

/** The gender that a given name or a title tells, by what the gazetteers know of it. */
export function genderOfFacts(facts: number): Gender | undefined {
  const gender = facts & (Fact.male | Fact.female)
  return gender === Fact.male ? 'm' : gender === Fact.female ? 'f' : undefined
}
