import {
  Fact,
  factsOf,
  fullNameOf,
  mayBeginCountry,
  PLACE_FACTS,
  partyOfName,
  phraseAt,
  stateOfName,
} from '../../lexicons/gazetteer.ts'
import { initials, isAcronym, LONGEST_SPELLED, SMALL_WORDS } from './acronyms.ts'
import { capitalised } from './capitalised.ts'
import { addPattern, type Draft, type DraftIndex, enter } from './draft.ts'
import type { NameForm } from './forms.ts'

/** Organizations, places and groups of a text. */
export interface Bodies {
  /** By the key under which all ways of writing a name meet. */
  readonly byKey: Map<string, Draft>
  readonly byFirst: DraftIndex
  readonly byLast: DraftIndex
  /** Organizations by their initials. */
  readonly byInitials: DraftIndex
}

/** No bodies yet. */
export function noBodies(): Bodies {
  return { byKey: new Map(), byFirst: new Map(), byLast: new Map(), byInitials: new Map() }
}

/**
 * The key under which ways of writing one body meet: "U.S." and "America", "U.S. Senate" and "United States
 * Senate", "Germans" and "German", "Democrats" and "Democratic".
 */
export function bodyKey({ written, words, kind }: NameForm): string {
  const known = fullNameOf(written)
  if (known !== undefined) return known.name.toLowerCase()
  const key = words.length === 1 ? words[0] : words.join(' ')
  if (kind === 'organization' && words.length > 1) {
    const home = homeOf(words)
    return home === null ? key : `${home.country.toLowerCase()} ${home.rest.join(' ')}`
  }
  if (kind !== 'group') return key
  const whose = partyOfName(written) ?? stateOfName(written)
  if (whose !== undefined) return `people of ${whose}`
  return words.length === 1 && key.length > 3 && key.endsWith('s') ? key.slice(0, -1) : key
}

/** Enters a body under its key, its outer words, its initials, and what it is called at home. */
export function enterBody(bodies: Bodies, draft: Draft, key: string, words: readonly string[]): void {
  bodies.byKey.set(key, draft)
  addPattern(draft, words)
  if (draft.kind !== 'organization' || words.length === 1) return
  enter(bodies.byFirst, words[0], draft)
  enter(bodies.byLast, words[words.length - 1], draft)
  if (words.length > LONGEST_SPELLED) return
  for (const small of [false, true]) enter(bodies.byInitials, initials(words, small), draft)
  const home = homeOf(words)?.rest
  if (home === undefined) return
  addPattern(draft, home)
  enter(bodies.byFirst, home[0], draft)
  if (!bodies.byKey.has(home.join(' '))) bodies.byKey.set(home.join(' '), draft)
}

/**
 * The organizations that a shorter form may call: by an acronym of three letters or more,
 * by their first words ("Carnegie Mellon"), by their last words after a place ("the
 * Supreme Court"), or by a bare head ("the Ministry").
 */
export function bodiesCalled(bodies: Bodies, form: NameForm): readonly Draft[] {
  const { words, kind, written } = form
  if (kind !== 'organization') return []
  if (isAcronym(form)) {
    const letters = written.toLowerCase().replaceAll('.', '')
    return letters.length > 2 ? (bodies.byInitials.get(letters) ?? []) : []
  }
  const known = factsOf(written)
  const single = words.length === 1
  // "American" does not call American Airlines, nor "Church" the Church Committee.
  if (!single || (known & NO_FIRST_WORD) === 0) {
    const generic = single && (known & Fact.orglast) !== 0
    const byFirst = (bodies.byFirst.get(words[0]) ?? []).filter(({ patterns }) =>
      patterns.some((pattern) => startsWith(pattern, words) && (!generic || pattern[1] === 'of')),
    )
    if (byFirst.length > 0) return byFirst
  }
  if (known & Fact.organization) return []
  const head = !single || (known & Fact.orglast) !== 0
  return (bodies.byLast.get(words[words.length - 1]) ?? []).filter(({ patterns }) =>
    patterns.some((pattern) => endsWith(pattern, words, head)),
  )
}

/** Words that stand at the head of many organizations' names, and call none of them alone. */
const NO_FIRST_WORD = PLACE_FACTS | Fact.demonym | Fact.group | Fact.organization

function startsWith(long: readonly string[], short: readonly string[]): boolean {
  return long.length > short.length && short.every((word, k) => word === long[k])
}

/**
 * Whether the longer name ends in the shorter one: "Iowa Supreme Court" in "Supreme Court" or in the head
 * "Court", "Boston Pilots" in "Pilots", but "Assembly of the United Nations" not in "United Nations".
 */
function endsWith(long: readonly string[], short: readonly string[], head: boolean): boolean {
  const before = long.length - short.length
  if (before < 1 || !short.every((word, k) => word === long[before + k])) return false
  const rest = long.slice(0, before)
  return head ? !rest.some((word) => SMALL_WORDS.has(word)) : isPlace(rest)
}

/**
 * The country in front of an organization's name, and what the organization is
 * called at home: "U.S. Department of Justice" is the Department of Justice,
 * and "U.S. Senate" the Senate; null for other names, "Canada Post" too.
 */
function homeOf(
  words: readonly string[],
): { readonly country: string; readonly rest: readonly string[] } | null {
  if (!mayBeginCountry(words[0])) return null
  for (let length = 1; length <= 2 && length < words.length; length++) {
    const country = countryOf(words.slice(0, length))
    if (country === undefined) continue
    const rest = words.slice(length)
    return rest.length > 1 || factsOf(capitalised(rest[0])) & Fact.organization ? { country, rest } : null
  }
  return null
}

function countryOf(words: readonly string[]): string | undefined {
  const titled = words.map(capitalised).join(' ')
  const known = fullNameOf(titled) ?? fullNameOf(titled.toUpperCase())
  if (known?.kind === 'place') return known.name
  return words.length === 1 && factsOf(titled) & Fact.country ? titled : undefined
}

function isPlace(words: readonly string[]): boolean {
  const forms = words.map(capitalised)
  if (forms.every((form) => factsOf(form) & PLACE_FACTS)) return true
  // "Los Angeles", of which no word is a place.
  const known = phraseAt(0, (at) => forms[at])
  return known?.words.length === forms.length && (known.facts & PLACE_FACTS) !== 0
}
