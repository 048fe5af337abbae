import { Fact } from '../../../lexicons/gazetteer.ts'
import { linkPronouns, type Naming, type Referent } from '../../pronouns.ts'
import type { TokenRange } from '../../token-range.ts'
import type { SourcePhrase } from '../phrases/source-phrase.ts'
import { wordList } from '../word-lists.ts'
import { isHeOrShe } from './he-and-she.ts'
import { wordsOf } from './naming.ts'
import type { SourceText } from './source-text.ts'

/** What begins a phrase for somebody new; after "the" it is as often somebody whom the text has named. */
const NEW = wordList('a an one another my')

const WHERE = wordList('at near outside inside')

/** A person whom a pronoun may call. */
interface Person extends Referent {
  readonly kind: 'person'
  /** Where the text calls him or her first, by the full name where it has one. */
  readonly range: TokenRange
}

/** Where the text calls the person whom the pronoun at a token calls; undefined where it calls none. */
export type CalledAt = (pronoun: number) => TokenRange | undefined

/**
 * Whom the pronouns of a text call, of the persons that its capitals tell and of those who are its sources.
 *
 * @param phrases the phrases of its sources
 */
export function personsCalled(text: SourceText, phrases: readonly SourcePhrase[]): CalledAt {
  const called = new Map<number, TokenRange>()
  if (!phrases.some(isHeOrShe)) return () => undefined
  linkPronouns(text.document, namingsOf(text, phrases), (pronoun, { range }) => called.set(pronoun, range))
  return (pronoun) => called.get(pronoun)
}

/** Where a text calls persons, in order. */
function namingsOf(text: SourceText, phrases: readonly SourcePhrase[]): Naming<Person>[] {
  const { lowerAt, factsAt, fullNames } = text
  /** By given name and surname, or by all words of a phrase; undefined where the name is no person's. */
  const byWords = new Map<string, Person | undefined>()
  /** By the surname or the given name alone, whoever had it last. */
  const byName = new Map<string, Person>()
  const namings = new Map<number, Naming<Person>>()
  const enter = (firstToken: number, of: Person | undefined) => {
    if (of !== undefined && !namings.has(firstToken)) namings.set(firstToken, { firstToken, of })
  }
  for (const range of fullNames.all) {
    // "At Lima Hall, she said": where somebody was.
    if (!isWhere(range.firstToken - 1)) enter(range.firstToken, named(range))
  }
  for (const phrase of phrases) {
    const { kind, form, name, firstToken } = phrase
    if (kind === 'named-person') enter(name.firstToken, named(name))
    else if (kind === 'unnamed-person' && form === 'noun' && text.is(firstToken, NEW))
      enter(firstToken, described(phrase))
  }
  return [...namings.values()].sort((one, other) => one.firstToken - other.firstToken)

  function isWhere(token: number): boolean {
    return token >= 0 && text.is(token, WHERE)
  }

  function named(range: TokenRange): Person | undefined {
    const { firstToken, endToken } = range
    return endToken - firstToken === 1 ? namedShort(range) : namedInFull(range)
  }

  function namedInFull(range: TokenRange): Person | undefined {
    const { firstToken, endToken } = range
    const given = lowerAt(firstToken)
    const last = lowerAt(endToken - 1)
    const words = `${given} ${last}`
    let person = byWords.get(words)
    if (person === undefined) {
      if (byWords.has(words) || !isPerson(range)) return void byWords.set(words, undefined)
      person = personAt(range, genderAt(firstToken, Fact.given) || genderAt(firstToken - 1, Fact.title))
      byWords.set(words, person)
    }
    byName.set(given, person)
    byName.set(last, person)
    return person
  }

  /**
   * "Lima", "Ana", "Mr. Lima": who was called so before, who has the name in full behind, or somebody new.
   */
  function namedShort(range: TokenRange): Person | undefined {
    const { firstToken } = range
    const name = lowerAt(firstToken)
    const title = genderAt(firstToken - 1, Fact.title)
    const full = byName.has(name) ? undefined : fullNames.of(name)
    const known = byName.get(name) ?? (full && namedInFull(full))
    if (known === undefined && full !== undefined) return undefined
    if (known !== undefined && (title === 0 || known.gender === 0 || known.gender === title)) {
      known.gender ||= title
      return known
    }
    const person = personAt(range, title || genderAt(firstToken, Fact.given))
    byName.set(name, person)
    return person
  }

  function described(phrase: SourcePhrase): Person {
    const words = wordsOf(text, phrase).join(' ')
    let person = byWords.get(words)
    if (person === undefined) {
      person = personAt(phrase, 0)
      byWords.set(words, person)
    }
    return person
  }

  /** Whether a run of capitals is a person's name, which most are whose first word is a given name. */
  function isPerson(range: TokenRange): boolean {
    return (factsAt(range.firstToken) & Fact.given) !== 0 || text.read(range).kind === 'named-person'
  }

  /** The gender that the word at a token tells if it is of a kind; 0 where it tells none. */
  function genderAt(token: number, kind: number): number {
    if (token < 0) return 0
    const facts = factsAt(token)
    const gender = facts & (Fact.male | Fact.female)
    return (facts & kind) === 0 || gender === (Fact.male | Fact.female) ? 0 : gender
  }
}

function personAt(range: TokenRange, gender: number): Person {
  return { kind: 'person', range, gender }
}
