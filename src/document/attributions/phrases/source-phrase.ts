import { Fact } from '../../../lexicons/gazetteer.ts'
import type { TokenRange } from '../../token-range.ts'
import type { SourceKind } from '../attribution.ts'
import type { ReadText } from '../read-text.ts'
import { wordList } from '../word-lists.ts'
import { type Gender, genderOfFacts, genderOfRole, genderOfTitle } from './genders.ts'
import { isBodyWord, kindOfName } from './names.ts'
import { apposedBody } from './phrase-bodies.ts'
import { endOfPart, headIn, NAME_ENDINGS } from './phrase-heads.ts'
import { makerOf, PERSONAL } from './phrase-makers.ts'
import { holdsName, isSpeaking, kindOfNoun } from './phrase-nouns.ts'
import { partnersIn } from './phrase-partners.ts'
import { personNamed } from './phrase-persons.ts'
import { isProper, type PhraseWords, phraseWords } from './phrase-words.ts'
import { roleAt, rolesAt } from './roles-of-titles.ts'

/**
 * How a phrase calls its source: by name, by a common noun, or by a word that stands for an earlier phrase.
 */
export type CallForm = 'name' | 'noun' | 'pronoun'

/** A source's phrase, read by itself. */
export interface SourcePhrase extends TokenRange {
  readonly form: CallForm
  readonly kind: SourceKind
  /** The name in it, without titles; the whole phrase where it has none. */
  readonly name: TokenRange
  /** Last word of the name, or the noun, in lower case: the surname of a person, the noun of a body. */
  readonly head: string
  /** Given name in lower case, of a person called in full. */
  readonly given: string | undefined
  /** The nouns of role in the phrase ("senator", "prime minister"), in lower case. */
  readonly roles: readonly string[]
  /** Whether "the", "this", "that" or a possessive begins it. */
  readonly definite: boolean
  /** Whose it is, in lower case: "lima" of "Lima's lawyers". */
  readonly owner: string | undefined
  /** Where a title or a given name tells it. */
  readonly gender: Gender | undefined
}

const PRONOUNS = wordList(
  `he she they it i we you him her them his their its who which that whom himself herself themselves me us my our
  neither both`,
)
/** Nouns that count what "of" names: "a group of residents", "a number of critics". */
const MEASURES = wordList(
  `group groups crowd crowds number handful majority batch set series dozens hundreds thousands some many most one two
  three several few couple array lot member members round chorus mix pair percent half third quarter percentage share
  proportion rest none`,
)

/**
 * Reads the phrase of a source: what kind of source it calls, and by what.
 *
 * @param isSurname whether a word in lower case ends a full name somewhere in the text
 */
export function readPhrase(
  text: ReadText,
  range: TokenRange,
  isSurname: (lower: string) => boolean,
): SourcePhrase {
  const words = phraseWords(text, range, isSurname)
  const { firstToken, endToken, opening } = words
  const { is, isWord, lowerAt, nounAt } = text
  const isPronoun =
    is(firstToken, PRONOUNS) &&
    (endToken - firstToken === 1 || !isWord(firstToken + 1) || is(endToken - 1, PRONOUNS))
  if (isPronoun) return phraseOf(words, 'pronoun', 'unnamed-person', opening, [])

  const roles = rolesIn(words)
  const firm = partnersIn(words)
  if (firm !== undefined) {
    return { ...phraseOf(words, 'name', 'named-organization', lowerAt(firm.endToken - 1), roles), ...firm }
  }
  const partEnd = endOfPart(words, firstToken)
  const person = personNamed(words, partEnd)
  if (person !== undefined) return personPhrase(words, person, roles)

  let head = headIn(words, firstToken, partEnd)
  const body = apposedBody(words, head, partEnd)
  if (body !== undefined) {
    const name = lowerAt(body.endToken - 1)
    return { ...phraseOf(words, 'name', 'named-organization', name, roles), ...body }
  }
  // A head that only counts gives way to what it counts.
  if (is(head, MEASURES) && lowerAt(partEnd) === 'of' && partEnd + 1 < endToken) {
    const counted = headIn(words, partEnd + 1, endOfPart(words, partEnd + 1))
    if (nounAt(counted) !== 'body') {
      const many = lowerAt(head) === 'one' ? 'unnamed-person' : 'unnamed-group'
      const kind = nounAt(counted) === 'document' ? 'document' : many
      return phraseOf(words, 'noun', kind, lowerAt(counted), roles)
    }
    head = counted
  }

  const lower = lowerAt(head)
  if (isBareSurname(words, head)) return personPhrase(words, { firstToken: head, endToken: head + 1 }, roles)
  if (isProper(words, head) && !isCommon(words, head)) return namePhrase(words, head, roles)
  const maker = nounAt(head) === 'document' ? makerOf(words, head) : undefined
  if (maker !== undefined) {
    roles.push(lower)
    if (!isPerson(words, maker)) {
      const name = lowerAt(maker.endToken - 1)
      return { ...phraseOf(words, 'name', 'named-organization', name, roles), ...maker }
    }
    if (is(head, PERSONAL)) return personPhrase(words, maker, roles)
  }
  const kind = kindOfNoun(words, head, partEnd)
  const isNamed = kind === 'named-organization'
  if (isNamed && isSpeaking(lower)) roles.push(lower)
  const form = isNamed && holdsName(words, firstToken, endToken) ? 'name' : 'noun'
  return phraseOf(words, form, kind, lower, roles, ownerOf(words, head))
}

/** A phrase that calls no person by name. */
function phraseOf(
  { firstToken, endToken, isDefinite }: PhraseWords,
  form: CallForm,
  kind: SourceKind,
  head: string,
  roles: readonly string[],
  owner?: string,
): SourcePhrase {
  const name = { firstToken, endToken }
  const definite = isDefinite
  return {
    firstToken,
    endToken,
    form,
    kind,
    name,
    head,
    given: undefined,
    roles,
    definite,
    owner,
    gender: form === 'noun' ? genderOfRole(head) : undefined,
  }
}

/** A phrase that calls a person by a name, which may have titles. */
function personPhrase(words: PhraseWords, called: TokenRange, roles: readonly string[]): SourcePhrase {
  const { text, firstToken, endToken } = words
  const name = withoutTitles(text, called)
  const full = name.endToken - name.firstToken > 1
  const told = full ? genderOfFacts(text.factsAt(name.firstToken)) : undefined
  return {
    firstToken,
    endToken,
    form: 'name',
    kind: 'named-person',
    name,
    head: text.lowerAt(name.endToken - 1),
    given: full ? text.lowerAt(name.firstToken) : undefined,
    roles,
    definite: words.isDefinite,
    owner: undefined,
    gender: genderOfTitle(words, name.firstToken) ?? genderOfRole(roles.at(-1)) ?? told,
  }
}

/** A phrase whose head is a name. */
function namePhrase(words: PhraseWords, head: number, roles: readonly string[]): SourcePhrase {
  const { text, firstToken, opening, opensSentence } = words
  const lower = text.lowerAt(head)
  let start = head
  while (start > firstToken && isProper(words, start - 1)) start--
  const name = { firstToken: start, endToken: head + 1 }
  const the = opening === 'the' && start === firstToken + 1
  // "The Limas" of an Ana Lima.
  const family = the && start === head && lower.endsWith('s') && words.isSurname(lower.slice(0, -1))
  // "The nonprofit Homes for All", and "Doctors Without Borders", which begins a sentence.
  const before = start > firstToken ? text.nounAt(start - 1) : undefined
  const opens = opensSentence && start === firstToken + 1 && before === 'group'
  const body = before === 'body' || opens
  const kind = family ? 'named-person' : kindOfName(text, name, the || body)
  if (kind === 'named-person') return personPhrase(words, name, roles)
  return phraseOf(words, kind === 'unnamed-group' ? 'noun' : 'name', kind, lower, roles)
}

/** "King said" of a Martin King, "Lima said" of an Ana Lima: neither the crown nor the city. */
function isBareSurname({ text, firstToken, isSurname }: PhraseWords, head: number): boolean {
  if (head !== firstToken || !text.isCapital(head) || !isSurname(text.lowerAt(head))) return false
  const noun = text.nounAt(head)
  return (noun === undefined || noun === 'person') && !isBodyWord(text, head)
}

/** A role or a kind of body that is written with a capital: "the President", "a super PAC". */
function isCommon(words: PhraseWords, head: number): boolean {
  const { text, opening } = words
  const noun = text.nounAt(head)
  if (noun === 'person') return opening === 'the' || (text.factsAt(head) & (Fact.surname | Fact.given)) === 0
  return noun === 'body' && (opening === 'a' || opening === 'an') && !isProper(words, head - 1)
}

function isPerson({ text, isSurname }: PhraseWords, name: TokenRange): boolean {
  const known =
    isSurname(text.lowerAt(name.endToken - 1)) || (text.factsAt(name.firstToken) & Fact.given) !== 0
  return known && kindOfName(text, name, false) === 'named-person'
}

function rolesIn({ text, firstToken, endToken }: PhraseWords): string[] {
  const roles: string[] = []
  for (let token = firstToken; token < endToken; token++) {
    if (text.nounAt(token) === 'spokes') roles.push(text.lowerAt(token))
    else if (roleAt(text, token) !== undefined) roles.push(...rolesAt(text, token))
  }
  return roles
}

/** The word before a possessive before the head. */
function ownerOf({ text: { isClitic, lowerAt }, firstToken }: PhraseWords, head: number): string | undefined {
  for (let token = head - 1; token > firstToken; token--) if (isClitic(token)) return lowerAt(token - 1)
  return undefined
}

function withoutTitles({ factsAt, is, isWord }: ReadText, { firstToken, endToken }: TokenRange): TokenRange {
  let start = firstToken
  let stop = endToken
  while (start < stop - 1 && (factsAt(start) & (Fact.title | Fact.given)) === Fact.title) start++
  while (stop > start + 1 && (!isWord(stop - 1) || is(stop - 1, NAME_ENDINGS))) stop--
  return { firstToken: start, endToken: stop }
}
