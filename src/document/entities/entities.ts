import type { Document } from '../document.ts'
import type { EntityKind } from '../names/name.ts'
import { abridges, isAcronym, spells } from './acronyms.ts'
import { type Cast, draftMeant, enterForms, enterGiven, kindOfGiven, noCast, stateMeant } from './cast.ts'
import { createDraft, type Draft } from './draft.ts'
import type { Entity, GivenActor, Mention } from './entity.ts'
import { type Call, callsOf, type NameForm } from './forms.ts'
import { type GivenMatch, givenForms, matchGiven } from './given.ts'
import { governmentOf } from './governments.ts'
import { agree, enterPerson } from './persons.ts'
import { addPronouns } from './pronouns.ts'

/**
 * The actors of a text: the names that call the same person, organization, place or group, merged.
 *
 * Full names found anywhere decide what shorter forms call; where several fit, a form calls the one called
 * last. A capital or demonym that stands for its government is marked so. Linear in the text.
 *
 * @param given the caller's actors; they come first, under
 * the names given, even where the text has none of them
 * @param options `pronouns`: whether pronouns count as mentions
 */
export function entitiesOf(
  document: Document,
  given: readonly GivenActor[],
  options: { readonly pronouns: boolean },
): readonly Entity[] {
  const cast = noCast()
  const found = callsOf(document)
  const aliases = givenForms(given)
  const matches = matchGiven(document, aliases)
  const followed = given.map(({ name, aliases }) => createDraft(kindGiven(name, found.forms), name, aliases))
  for (const alias of aliases) enterGiven(cast, followed[alias.actor], alias)

  const calls = unclaimed(cast, followed, found.calls, matches)
  enterForms(cast, fullestFirst(found.forms), acronymsDefined(document, calls))

  const drafts = new Set(followed)
  let next = 0
  for (const call of calls) {
    while (next < matches.length && matches[next].firstToken < call.firstToken)
      addMatch(followed, matches[next++])
    drafts.add(addMention(document, cast, call))
  }
  while (next < matches.length) addMatch(followed, matches[next++])
  if (options.pronouns) addPronouns(document, drafts)
  return Array.from(drafts, (draft, number) => finished(document, draft, number))
}

/**
 * The kind of a caller's actor: of the text's own name for it or for a person of that surname, else as known.
 */
function kindGiven(name: string, forms: readonly NameForm[]): EntityKind {
  const words = name.trim().toLowerCase().split(/\s+/)
  const key = words.join(' ')
  const last = words[words.length - 1]
  const same =
    forms.find((form) => form.key === key) ??
    forms.find(({ kind, words }) => kind === 'person' && words[words.length - 1] === last)
  return same?.kind ?? kindOfGiven(name.trim())
}

/**
 * The calls that no match of a caller's actor overlaps. A person's name that holds such a match is that
 * actor: following "Lima" follows Ana Lima, and with her whoever else she is called.
 */
function unclaimed(
  cast: Cast,
  followed: readonly Draft[],
  calls: readonly Call[],
  matches: readonly GivenMatch[],
): readonly Call[] {
  if (matches.length === 0) return calls
  let next = 0
  return calls.filter(({ form, firstToken, endToken }) => {
    while (next < matches.length && matches[next].endToken <= firstToken) next++
    if (next === matches.length || matches[next].firstToken >= endToken) return true
    const draft = followed[matches[next].actor]
    const inside = matches[next].firstToken >= firstToken && matches[next].endToken <= endToken
    if (inside && form.kind === 'person' && draft.kind === 'person' && !cast.called.has(form)) {
      const full = draft.patterns.find((words) => words.length > 1)
      if (full === undefined || agree(full, form.words)) {
        cast.called.set(form, [draft])
        enterPerson(cast.persons, draft, form.words)
      }
    }
    return false
  })
}

/** Fuller forms before shorter ones, each length in order of the text. */
function fullestFirst(forms: readonly NameForm[]): NameForm[] {
  return [...forms].sort((one, other) => other.words.length - one.words.length)
}

/**
 * The acronyms that a text spells out in parentheses,
 * "World Health Organization (WHO)" or the other way round.
 */
function acronymsDefined({ tokens, types }: Document, calls: readonly Call[]): Map<NameForm, NameForm> {
  const definitions = new Map<NameForm, NameForm>()
  for (let k = 1; k < calls.length; k++) {
    const before = calls[k - 1]
    const inside = calls[k]
    if (before.endToken + 1 !== inside.firstToken) continue
    if (types.form[tokens.type[before.endToken]] !== '(') continue
    const [acronym, full] = isAcronym(inside.form) ? [inside.form, before.form] : [before.form, inside.form]
    if (!isAcronym(acronym)) continue
    const alone = types.form[tokens.type[inside.endToken]] === ')'
    if (spells(acronym.written, full.words) || (alone && abridges(inside.form, before.form)))
      definitions.set(acronym, full)
  }
  return definitions
}

/** Adds a call to the actor that it means, and returns that actor. */
function addMention(document: Document, cast: Cast, call: Call): Draft {
  const { form, firstToken, endToken, part } = call
  const government = governmentOf(document, call)
  const ofState = government !== undefined && form.kind === 'group'
  const draft = ofState ? stateMeant(cast, government) : draftMeant(cast, call)
  draft.forms.add(form)
  draft.last = firstToken
  draft.calls.push({ firstToken, endToken, by: 'name', form, part, government })
  return draft
}

function addMatch(followed: readonly Draft[], { actor, firstToken, endToken }: GivenMatch): void {
  followed[actor].last = firstToken
  followed[actor].calls.push({ firstToken, endToken, by: 'given', form: null, government: undefined })
}

/** An actor as the document tells it: its name the fullest that the text has. */
function finished({ tokens }: Document, draft: Draft, number: number): Entity {
  const full = draft.fixedName === null ? fullest(draft) : null
  const name = draft.fixedName ?? full?.written ?? ''
  const mentions: Mention[] = []
  for (const { firstToken, endToken, by, form, part, government } of draft.calls) {
    mentions.push({
      start: part?.start ?? tokens.start[firstToken],
      end: part?.end ?? tokens.end[endToken - 1],
      firstToken,
      endToken,
      form: by !== 'name' ? by : form === full || form?.written === name ? 'name' : 'alias',
      government,
    })
  }
  return { id: `a${number + 1}`, name, kind: draft.kind, aliases: aliasesOf(draft, name), mentions }
}

/** What else than its name an actor is called: by its caller, then in the text. */
function aliasesOf({ fixedName, aliases, forms }: Draft, name: string): string[] {
  // Most are written in one way: their name.
  if (fixedName === null && forms.size === 1) return []
  const all = new Set<string>()
  for (const alias of aliases) if (alias.trim() !== '') all.add(alias)
  for (const { written } of forms) all.add(written)
  all.delete(name)
  return [...all]
}

/**
 * The fullest form of a draft's kind, of any kind where it has none of its own; null where it has no form.
 */
function fullest({ forms, kind }: Draft): NameForm | null {
  let best: NameForm | null = null
  for (const form of forms) {
    if (best === null || (best.kind !== kind && form.kind === kind)) best = form
    else if (form.kind === kind || best.kind !== kind) best = fuller(best, form)
  }
  return best
}

/**
 * Of two forms the one with more words, then the noun of a people ("Democrats", not "Democratic"), then the
 * one with more letters; the first where they are equal.
 */
function fuller(one: NameForm, other: NameForm): NameForm {
  const plural = one.kind === 'group' ? Number(other.key.endsWith('s')) - Number(one.key.endsWith('s')) : 0
  const more = other.words.length - one.words.length || plural || other.written.length - one.written.length
  return more > 0 ? other : one
}
