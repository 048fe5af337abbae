import { Fact, factsOf, fullNameOf, PLACE_FACTS, partyOfName } from '../../lexicons/gazetteer.ts'
import type { EntityKind } from '../names/name.ts'
import { isAcronym } from './acronyms.ts'
import { type Bodies, bodiesCalled, bodyKey, enterBody, noBodies } from './bodies.ts'
import { createDraft, type Draft, likeliest } from './draft.ts'
import { type Call, distinctiveWords, type NameForm } from './forms.ts'
import type { GivenForm } from './given.ts'
import { enterPerson, noPersons, type Persons, personsCalled } from './persons.ts'

/** Who is in a text, and who may be called by each form of name in it. */
export interface Cast {
  readonly persons: Persons
  readonly bodies: Bodies
  readonly called: Map<NameForm, readonly Draft[]>
}

/** An empty cast. */
export function noCast(): Cast {
  return { persons: noPersons(), bodies: noBodies(), called: new Map() }
}

/** Enters a caller's actor under one of its names. */
export function enterGiven({ persons, bodies }: Cast, draft: Draft, { written, words }: GivenForm): void {
  const lower = words.map((word) => word.toLowerCase())
  const form = { key: lower.join(' '), written, kind: draft.kind, words: lower }
  const distinctive = distinctiveWords(form)
  if (draft.kind === 'person') enterPerson(persons, draft, distinctive)
  const place = bodyKey({ ...form, words: distinctive })
  if (!bodies.byKey.has(place)) enterBody(bodies, draft, place, distinctive)
}

/**
 * Finds whom each form may call; fuller forms must come before shorter ones.
 *
 * @param definitions the full form of each acronym that the text spells out
 */
export function enterForms(
  cast: Cast,
  forms: readonly NameForm[],
  definitions: ReadonlyMap<NameForm, NameForm>,
): void {
  for (const form of forms) {
    if (cast.called.has(form)) continue
    const full = definitions.get(form)
    const drafts = (full !== undefined && cast.called.get(full)) || draftsCalled(cast, form)
    cast.called.set(form, drafts.length > 0 ? drafts : [newDraft(cast, form)])
  }
}

function draftsCalled({ persons, bodies }: Cast, form: NameForm): readonly Draft[] {
  if (isPerson(persons, form)) return personsCalled(persons, form)
  const party = form.kind === 'group' ? followedParty(bodies, form) : undefined
  const same = party ?? bodies.byKey.get(bodyKey(form))
  return same === undefined ? bodiesCalled(bodies, form) : [same]
}

/** The party that the caller follows and whose people a form calls: Democrats, for the Democratic Party. */
function followedParty({ byKey }: Bodies, { written }: NameForm): Draft | undefined {
  const party = partyOfName(written)
  const draft = party === undefined ? undefined : byKey.get(party.toLowerCase())
  return draft === undefined || draft.fixedName === null ? undefined : draft
}

/** Whether a form calls a person: found to be one, or the surname of one and nothing else that is known. */
function isPerson(persons: Persons, form: NameForm): boolean {
  const { kind, words, written } = form
  if (kind === 'person') return true
  if (isAcronym(form)) return false
  if (words.length > 1 || !persons.byLast.has(words[0]) || fullNameOf(written) !== undefined) return false
  return (factsOf(written) & (PLACE_FACTS | Fact.organization | Fact.demonym | Fact.group)) === 0
}

function newDraft({ persons, bodies }: Cast, form: NameForm): Draft {
  const draft = createDraft(form.kind)
  if (form.kind === 'person') enterPerson(persons, draft, form.words)
  else enterBody(bodies, draft, bodyKey(form), form.words)
  return draft
}

/**
 * Whom a call means: of those that its form may call, whoever was called last and does not contradict the
 * title before it ("Mrs. Clinton" is not Bill); somebody new where all contradict it.
 */
export function draftMeant(cast: Cast, { form, gender }: Call): Draft {
  const drafts = cast.called.get(form) ?? []
  const fitting = gender === 0 ? drafts : drafts.filter((one) => one.gender === 0 || one.gender === gender)
  let draft: Draft
  if (fitting.length > 0) draft = likeliest(fitting)
  else {
    draft = newDraft(cast, form)
    cast.called.set(form, [...drafts, draft])
  }
  if (gender !== 0) draft.gender = gender
  return draft
}

/** The state that a demonym stands for, under the state's name where the text has only the demonym. */
export function stateMeant({ bodies }: Cast, state: string): Draft {
  const key = bodyKey({
    key: state.toLowerCase(),
    written: state,
    words: state.toLowerCase().split(' '),
    kind: 'place',
  })
  let draft = bodies.byKey.get(key)
  if (draft === undefined) {
    draft = createDraft('place', state)
    bodies.byKey.set(key, draft)
  }
  return draft
}

/** The kind of a caller's actor, as the gazetteers have it; an organization where they tell nothing. */
export function kindOfGiven(name: string): EntityKind {
  const facts = factsOf(name)
  const known = fullNameOf(name)
  if (known !== undefined) return known.kind
  if (facts & (PLACE_FACTS ^ Fact.city)) return 'place'
  if (facts & (Fact.demonym | Fact.group)) return 'group'
  if (facts & Fact.organization) return 'organization'
  const words = name.split(' ')
  const last = factsOf(words[words.length - 1])
  if (last & Fact.orglast || words.length > 4) return 'organization'
  if (factsOf(words[0]) & (Fact.given | Fact.title) || last & Fact.surname) return 'person'
  return facts & Fact.city ? 'place' : 'organization'
}
