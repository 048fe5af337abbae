import { Fact, factsOf, isNickname } from '../../lexicons/gazetteer.ts'
import { capitalised } from './capitalised.ts'
import { addPattern, type Draft, type DraftIndex, enter } from './draft.ts'
import type { NameForm } from './forms.ts'
import { isVariant } from './variants.ts'

const GENDERS = Fact.male | Fact.female

/** The persons of a text by the words of their names. */
export interface Persons {
  readonly byLast: DraftIndex
  readonly byFirst: DraftIndex
  readonly byInner: DraftIndex
  /** By the first letters of the surname, for variants of its spelling. */
  readonly byStart: DraftIndex
}

/** No persons yet. */
export function noPersons(): Persons {
  return { byLast: new Map(), byFirst: new Map(), byInner: new Map(), byStart: new Map() }
}

/** Enters a person under the words of one of its forms. */
export function enterPerson(persons: Persons, draft: Draft, words: readonly string[]): void {
  addPattern(draft, words)
  const last = words[words.length - 1]
  enter(persons.byLast, last, draft)
  enter(persons.byStart, last.slice(0, VARIANT_START), draft)
  if (draft.gender === 0) draft.gender = words.length > 1 || isGivenOnly(last) ? genderOf(words[0]) : 0
  if (words.length === 1) return
  enter(persons.byFirst, words[0], draft)
  // A name of more words than this is no person's; all its words would be work for nothing.
  for (let k = 1; k < words.length - 1 && k < 6; k++) enter(persons.byInner, words[k], draft)
}

function isGivenOnly(word: string): boolean {
  return (factsOf(capitalised(word)) & (Fact.given | Fact.surname)) === Fact.given
}

/** Letters at a surname's start in which spelling variants agree ("Zelensky", "Zelenskyy"). */
const VARIANT_START = 3

/** `Fact.male` or `Fact.female` as a given name tells, 0 where it does not. */
function genderOf(given: string): number {
  const facts = factsOf(capitalised(given)) & GENDERS
  return facts === GENDERS ? 0 : facts
}

/**
 * The persons that a form may call: those of that surname, else of that given name, else with that word
 * inside; of several words, those whose name holds them in the same order or agrees with them in initials.
 */
export function personsCalled(persons: Persons, { words }: NameForm): readonly Draft[] {
  const last = words[words.length - 1]
  if (words.length === 1) {
    const called = persons.byLast.get(last) ?? persons.byFirst.get(last) ?? persons.byInner.get(last)
    return called ?? variants(persons, words)
  }
  const fitting = (draft: Draft): boolean => draft.patterns.some((pattern) => agree(words, pattern))
  const bySurname = (persons.byLast.get(last) ?? []).filter(fitting)
  if (bySurname.length > 0) return bySurname
  const byGiven = (persons.byFirst.get(words[0]) ?? []).filter(fitting)
  return byGiven.length > 0 ? byGiven : variants(persons, words)
}

function variants(persons: Persons, words: readonly string[]): readonly Draft[] {
  const last = words[words.length - 1]
  const near = persons.byStart.get(last.slice(0, VARIANT_START)) ?? []
  return near.filter((draft) =>
    draft.patterns.some(
      (pattern) =>
        isVariant(pattern[pattern.length - 1], last) && (words.length === 1 || pattern[0] === words[0]),
    ),
  )
}

/**
 * Whether the shorter name is in the longer one, word by word in order;
 * an initial or a short form stands for a name.
 */
export function agree(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  let at = 0
  let whole = false
  for (const word of short) {
    while (at < long.length && !sameWord(word, long[at])) at++
    if (at === long.length) return false
    if (word.length > 1) whole = true
    at++
  }
  return whole
}

function sameWord(one: string, other: string): boolean {
  if (one === other || isNickname(one, other) || isNickname(other, one)) return true
  return (one.length === 1 || other.length === 1) && one[0] === other[0]
}
