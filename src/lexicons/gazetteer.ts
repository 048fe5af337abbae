import cities from './gazetteer/cities.tsv'
import givenNames from './gazetteer/given-names.tsv'
import groups from './gazetteer/groups.tsv'
import nicknames from './gazetteer/nicknames.tsv'
import organizations from './gazetteer/organizations.tsv'
import places from './gazetteer/places.tsv'
import surnames from './gazetteer/surnames.tsv'
import titles from './gazetteer/titles.tsv'
import wellKnown from './gazetteer/well-known.tsv'
import worldGivenNames from './gazetteer/world-given-names.tsv'
import worldOrganizations from './gazetteer/world-organizations.tsv'
import worldPlaces from './gazetteer/world-places.tsv'
import worldSurnames from './gazetteer/world-surnames.tsv'
import {
  addPhrase,
  longestPhrase,
  type Phrase,
  type PhraseBook,
  type Phrases,
  phrasesWith,
  wordsOf,
} from './phrase-book.ts'
import { withoutStop } from './without-stop.ts'

/** What the gazetteers tell of a word or phrase, as bit flags. */
export const Fact = {
  given: 1,
  /** Given name or title of a man; a given name with both bits is common to men and women. */
  male: 1 << 1,
  female: 1 << 2,
  surname: 1 << 3,
  title: 1 << 4,
  country: 1 << 5,
  capital: 1 << 6,
  state: 1 << 7,
  city: 1 << 8,
  region: 1 << 9,
  demonym: 1 << 10,
  group: 1 << 11,
  organization: 1 << 12,
  /** First word or words of organization names: "University of". */
  orghead: 1 << 13,
  /** Last word of organization names: "Bank". */
  orglast: 1 << 14,
  placehead: 1 << 15,
  placelast: 1 << 16,
  /** An acronym or second name of something well known: "U.S.", "Britain". */
  alias: 1 << 17,
  /** A short form of a given name: "Bill". */
  nickname: 1 << 18,
} as const

/** Any of the facts that make a word a place. */
export const PLACE_FACTS = Fact.country | Fact.capital | Fact.state | Fact.city | Fact.region

const GENDER: Readonly<Record<string, number>> = {
  m: Fact.male,
  f: Fact.female,
  u: Fact.male | Fact.female,
}

/** Facts whose entries name something else besides. */
const FACTS_WITH_MORE = Fact.alias | Fact.nickname | Fact.group | Fact.demonym | Fact.capital

/**
 * The longest entry of several words that begins at a token; undefined where there is none.
 *
 * @param wordAt the word at a token; undefined past the end of the text
 */
export function phraseAt(token: number, wordAt: (token: number) => string | undefined): Phrase | undefined {
  const phrases = phrasesFrom(wordAt(token) ?? '')
  return (phrases && longestPhrase(phrases, token, wordAt)) ?? undefined
}

/**
 * Whether the words `[first, end)` are all of an organization's name: "European
 * Parliament", "Liberal Democrats".
 */
export function isOrganization(
  first: number,
  end: number,
  wordAt: (token: number) => string | undefined,
): boolean {
  const known = phraseAt(first, wordAt)
  return known?.words.length === end - first && (known.facts & Fact.organization) !== 0
}

/** The full name behind a well-known acronym or second name. */
export interface FullName {
  readonly name: string
  readonly kind: 'place' | 'organization'
}

const factsByWord = new Map<string, number>()
const phraseBook: PhraseBook = new Map()
const fullNames = new Map<string, FullName>()
const stateOf = new Map<string, string>()
const givenOf = new Map<string, readonly string[]>()
const partyOf = new Map<string, string>()
const countryBeginnings = new Set<string>()

for (const table of [
  places,
  cities,
  givenNames,
  surnames,
  titles,
  organizations,
  groups,
  wellKnown,
  nicknames,
  worldPlaces,
  worldGivenNames,
  worldOrganizations,
  worldSurnames,
]) {
  readTable(table)
}

/**
 * Reads the entries of a table. The service's start waits for this, so it cuts off
 * nothing that it does not keep.
 */
function readTable(table: string): void {
  let kind: string | null = null
  let fact = 0
  for (let start = 0; start < table.length; ) {
    const stop = table.indexOf('\n', start)
    const end = stop < 0 ? table.length : stop
    if (end > start && table.charCodeAt(start) !== 0x23) {
      const second = table.indexOf('\t', start) + 1
      // Entries of one kind stand together, and no kind is the beginning of another.
      if (kind === null || !table.startsWith(kind, second)) {
        kind = table.slice(second, end).split('\t', 1)[0]
        fact = Fact[kind as keyof typeof Fact]
      }
      const third = second + kind.length + 1
      addEntry(table.slice(start, second - 1), fact, third < end ? table.slice(third, end) : '')
    }
    start = end + 1
  }
}

function addEntry(name: string, fact: number, extra: string): void {
  const facts = fact === Fact.given || fact === Fact.title ? fact | (GENDER[extra] ?? 0) : fact
  // A comma inside a name has a space behind it, and of names with an apostrophe only some are two words.
  if (name.includes(' ') || (name.includes("'") && wordsOf(name).length > 1))
    addPhrase(phraseBook, name, facts)
  else {
    const word = withoutStop(name)
    factsByWord.set(word, (factsByWord.get(word) ?? 0) | facts)
  }
  if (fact === Fact.country || fact === Fact.alias) {
    countryBeginnings.add(withoutStop(name.split(' ', 1)[0]).toLowerCase())
  }
  if ((fact & FACTS_WITH_MORE) === 0 || extra === '') return
  if (fact === Fact.alias) {
    const [full, kind] = extra.split('\t')
    fullNames.set(withoutStop(name), { name: full, kind: kind as FullName['kind'] })
  } else if (fact === Fact.nickname) givenOf.set(name.toLowerCase(), extra.toLowerCase().split(' '))
  else if (fact === Fact.group) partyOf.set(name, extra)
  else stateOf.set(name, extra)
}

/**
 * What is known of one word, as `Fact` flags; 0 where nothing is. Case counts; a closing full stop does not.
 */
export function factsOf(word: string): number {
  return factsByWord.get(withoutStop(word)) ?? 0
}

/** The entries of several words that begin with `word`; undefined where there is none. */
export function phrasesFrom(word: string): Phrases | undefined {
  return phrasesWith(phraseBook, word)
}

/**
 * The full name behind a well-known acronym or second name ("EU", "Britain"); undefined where none is known.
 */
export function fullNameOf(alias: string): FullName | undefined {
  return fullNames.get(withoutStop(alias))
}

/** Whether a country's name or a second name of one may begin with a word in lower case; few words do. */
export function mayBeginCountry(lower: string): boolean {
  return countryBeginnings.has(withoutStop(lower))
}

/** The state that a demonym or a capital belongs to: "French" and "Paris" are France's. */
export function stateOfName(name: string): string | undefined {
  return stateOf.get(name)
}

/** Whether a given name is a short form of another, both in lower case: "bill" of "william". */
export function isNickname(short: string, full: string): boolean {
  return givenOf.get(short)?.includes(full) ?? false
}

/**
 * The party whose people a name calls: "Democrats" are the Democratic Party's; undefined for other groups.
 */
export function partyOfName(name: string): string | undefined {
  return partyOf.get(name)
}
