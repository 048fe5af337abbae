import { Fact, PLACE_FACTS, phraseAt } from '../../../lexicons/gazetteer.ts'
import type { TokenRange } from '../../token-range.ts'
import { DATES } from '../phrases/phrase-words.ts'
import { roleAt, rolesAt } from '../phrases/roles-of-titles.ts'
import type { ReadText } from '../read-text.ts'
import { wordList } from '../word-lists.ts'

/** Names of persons in a text as their capitals tell them, which costs less than to label names. */
export interface FullNames {
  /** The first full name that ends in a surname, in lower case. */
  of(surname: string): TokenRange | undefined
  /** All of them in order, with the surnames, given names and names after titles that call persons again. */
  readonly all: readonly TokenRange[]
  /** The nearest name before a token that a role announces: for "senator" the one of "Sen. Ana Lima". */
  withRole(role: string, token: number): TokenRange | undefined
}

/** A full name has so many words at most. */
const LONGEST = 4
/** Last words that make a place or a body of a name: "Hudson Valley", "Norsk Bank". */
const NO_PERSON = Fact.placelast | Fact.orglast | Fact.organization | Fact.group
/** Places that no surname is: "Middle Tennessee"; but an Ana Lima has a city's. */
const WIDE_PLACES = Fact.country | Fact.state | Fact.region
/** Marks that end a sentence of prose. */
const CLOSERS = wordList('. ” " ? !')
/** Titles in small letters too, where the gazetteer knows those with a capital: "president Lima". */
const TITLES = wordList('mr mrs ms dr sen rep gov prof president judge')

/**
 * Words that are no part of a person's name, though they
 * begin sentences and headlines, dates, and names of things.
 */
const NO_NAMES = wordList(
  `the a an but and or so yet in on at by for from with as if when while after before since until although though
  because he she it they we i you his her their its this that these those there here what who where why how not no
  former then now also both all some many most one two last next still even like unlike during under over about
  against among despite according asked monday tuesday wednesday thursday friday saturday sunday january february
  march july august september october november december
  world war act national international federal supreme`,
)

/** The names of two to four capitalised words in a text, and the surnames that call them again. */
export function fullNamesOf(text: ReadText): FullNames {
  const { tokens } = text.document
  const { is, isCapital, lowerAt, formAt, nounAt, factsAt } = text
  const byLast = new Map<string, TokenRange>()
  const byFirst = new Set<string>()
  const byRole = new Map<string, TokenRange[]>()
  const runs: TokenRange[] = []
  for (let token = 0; token < tokens.count; token++) {
    if (!isNamePart(token)) continue
    let end = token + 1
    while (
      end < tokens.count &&
      tokens.sentence[end] === tokens.sentence[token] &&
      (isNamePart(end) || isSurname(end))
    )
      end++
    const range = { firstToken: withoutParty(token, end), endToken: end }
    if (end - range.firstToken <= LONGEST && isPerson(range)) {
      runs.push(range)
      if (end - range.firstToken > 1) {
        const last = lowerAt(end - 1)
        if (isGiven(range.firstToken) || (factsAt(end - 1) & Fact.surname) !== 0)
          byFirst.add(lowerAt(range.firstToken))
        const known = byLast.get(last)
        if (known === undefined || (isGiven(range.firstToken) && !isGiven(known.firstToken)))
          byLast.set(last, range)
      }
      let role = token - 1
      while (role > 0 && isTitle(role) && roleAt(text, role) === undefined) role--
      for (const office of role >= 0 ? rolesAt(text, role) : []) {
        const bearers = byRole.get(office)
        if (bearers === undefined) byRole.set(office, [range])
        else bearers.push(range)
      }
    }
    token = end - 1
  }
  const all = runs.filter(({ firstToken, endToken }) =>
    endToken - firstToken === 1
      ? byLast.has(lowerAt(firstToken)) || isAlone(firstToken)
      : isGiven(firstToken) || isProse(firstToken),
  )

  return {
    all,
    of: (surname) => byLast.get(surname),
    withRole(role, token) {
      const bearers = byRole.get(role)
      return bearers?.[countBefore(bearers, token) - 1]
    },
  }

  function isNamePart(token: number): boolean {
    return isCapital(token) && nounAt(token) === undefined && !is(token, NO_NAMES) && !isTitle(token)
  }

  /** "Dean" and "King" end names, though they are nouns. */
  function isSurname(token: number): boolean {
    return isCapital(token) && (factsAt(token) & Fact.surname) !== 0 && !isTitle(token)
  }

  /** Whether a sentence ends as sentences do: capitals make names of headlines, and after "the" of things. */
  function isProse(token: number): boolean {
    return is(text.endOf(token) - 1, CLOSERS) && (token === 0 || lowerAt(token - 1) !== 'the')
  }

  /** "Republican Ana Lima" is Ana Lima. */
  function withoutParty(first: number, end: number): number {
    let start = first
    while (end - start > 2 && (factsAt(start) & (Fact.group | Fact.demonym)) !== 0 && !isGiven(start)) start++
    return start
  }

  function isGiven(token: number): boolean {
    return (factsAt(token) & Fact.given) !== 0
  }

  /**
   * "Ana" of an Ana Lima, "Mr. Lima", "my neighbour Lima", "Tom";
   * but neither "Will" at the head of a sentence nor "Florence".
   */
  function isAlone(token: number): boolean {
    if (isCapital(token + 1) || is(token, DATES)) return false
    if (isTitle(token - 1)) return true
    if ((factsAt(token) & PLACE_FACTS) !== 0) return false
    if (nounAt(token - 1) === 'person' || byFirst.has(lowerAt(token))) return true
    const gender = factsAt(token) & (Fact.male | Fact.female)
    return gender !== 0 && isGiven(token) && token > text.startOf(token)
  }

  function isTitle(token: number): boolean {
    if (token < 0) return false
    const form = formAt(token)
    if (form.length > 1 && form.endsWith('.')) return true
    // "Sir", "Dame"; a word that is a name too is seldom a title.
    const title = (factsAt(token) & (Fact.title | Fact.given | Fact.surname)) === Fact.title
    return (title || is(token, TITLES)) && form.slice(1) === lowerAt(token).slice(1)
  }

  function isPerson({ firstToken, endToken }: TokenRange): boolean {
    if (endToken - firstToken === 1) return true
    const last = factsAt(endToken - 1)
    const place = (last & WIDE_PLACES) !== 0 && (last & Fact.surname) === 0 && !isGiven(firstToken)
    if ((last & NO_PERSON) !== 0 || place) return false
    const known = phraseAt(firstToken, formAt)
    return known === undefined || (known.facts & (PLACE_FACTS | Fact.organization)) === 0
  }
}

/** How many of the ranges, in order, begin before a token. */
function countBefore(ranges: readonly TokenRange[], token: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle].firstToken < token) low = middle + 1
    else high = middle
  }
  return low
}
