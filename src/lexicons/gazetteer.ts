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

/** An entry of several words; a clitic or comma is a word of its own, as in a document's tokens. */
export interface Phrase {
  readonly words: readonly string[]
  readonly facts: number
  /** The whole as written. */
  readonly name: string
}

/** The full name behind a well-known acronym or second name. */
export interface FullName {
  readonly name: string
  readonly kind: 'place' | 'organization'
}

const factsOf = new Map<string, number>()
const phrasesOf = new Map<string, Phrase[]>()
const fullNames = new Map<string, FullName>()
const stateOf = new Map<string, string>()
const givenOf = new Map<string, readonly string[]>()
const partyOf = new Map<string, string>()

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
  for (const line of table.split('\n')) if (line !== '' && !line.startsWith('#')) addEntry(line.split('\t'))
}

function addEntry([name, kind, extra = '', fullKind]: string[]): void {
  const gender = kind === 'given' || kind === 'title' ? (GENDER[extra] ?? 0) : 0
  const facts = Fact[kind as keyof typeof Fact] | gender
  const words = wordsOf(name)
  if (words.length === 1) factsOf.set(words[0], (factsOf.get(words[0]) ?? 0) | facts)
  else addPhrase({ words, facts, name })
  if (kind === 'alias') fullNames.set(withoutStop(name), { name: extra, kind: fullKind as FullName['kind'] })
  if (kind === 'nickname') givenOf.set(name.toLowerCase(), extra.toLowerCase().split(' '))
  if (kind === 'group' && extra !== '') partyOf.set(name, extra)
  if (kind === 'demonym' || kind === 'capital') stateOf.set(name, extra)
}

function addPhrase(phrase: Phrase): void {
  const others = phrasesOf.get(phrase.words[0])
  if (others === undefined) phrasesOf.set(phrase.words[0], [phrase])
  else others.push(phrase)
}

/** The words of an entry as the tokenizer would cut them, full stops of abbreviations left out. */
function wordsOf(name: string): string[] {
  return name.replace(/,/g, ' ,').replace(/'s\b/g, " 's").replace(/s' /g, "s ' ").split(' ').map(withoutStop)
}

function withoutStop(word: string): string {
  return word.length > 1 && word.charCodeAt(word.length - 1) === 0x2e ? word.slice(0, -1) : word
}

/** What is known of one word, as `Fact` flags; 0 where nothing is. Case counts; a closing full stop does not. */
export function wordFacts(word: string): number {
  return factsOf.get(withoutStop(word)) ?? 0
}

/** The entries of several words that begin with `word`; undefined where there is none. */
export function phrasesFrom(word: string): readonly Phrase[] | undefined {
  return phrasesOf.get(withoutStop(word))
}

/**
 * The longest of `phrases` whose words stand from token `first` on; null where none does.
 *
 * @param wordAt the word at a token; undefined past the end of the text
 */
export function longestPhrase(
  phrases: readonly Phrase[],
  first: number,
  wordAt: (token: number) => string | undefined,
): Phrase | null {
  let longest: Phrase | null = null
  for (const phrase of phrases) {
    if (longest !== null && phrase.words.length <= longest.words.length) continue
    if (phrase.words.every((word, k) => withoutStop(wordAt(first + k) ?? '') === word)) longest = phrase
  }
  return longest
}

/** The full name behind a well-known acronym or second name ("EU", "Britain"); undefined where none is known. */
export function fullNameOf(alias: string): FullName | undefined {
  return fullNames.get(withoutStop(alias))
}

/** The state that a demonym or a capital belongs to: "French" and "Paris" are France's. */
export function stateOfName(name: string): string | undefined {
  return stateOf.get(name)
}

/** Whether a given name is a short form of another, both in lower case: "bill" of "william". */
export function isNickname(short: string, full: string): boolean {
  return givenOf.get(short)?.includes(full) ?? false
}

/** The party whose people a name calls: "Democrats" are the Democratic Party's; undefined for other groups. */
export function partyOfName(name: string): string | undefined {
  return partyOf.get(name)
}
