import type { Span } from '../document.ts'
import type { EntityKind } from '../names/name.ts'
import type { TokenRange } from '../token-range.ts'
import type { NameForm } from './forms.ts'

/** One mention in the making: by a name that was found, a caller's alias, or a pronoun. */
export interface DraftCall extends TokenRange {
  readonly by: 'name' | 'given' | 'pronoun'
  /** The form of a name that was found. */
  readonly form: NameForm | null
  /** Its place in the text where it is less than its tokens. */
  readonly part?: Span | undefined
  readonly government: string | undefined
}

/** An actor in the making. */
export interface Draft {
  readonly kind: EntityKind
  /**
   * A name that stands whatever the text says: the caller's, or a state's of which only a demonym is there.
   */
  readonly fixedName: string | null
  /** The caller's aliases. */
  readonly aliases: readonly string[]
  /** The ways in which the text writes it. */
  readonly forms: Set<NameForm>
  /** Words of its fullest forms, by which shorter forms are known. */
  readonly patterns: (readonly string[])[]
  readonly calls: DraftCall[]
  /** `Fact.male`, `Fact.female`, or 0 where unknown. */
  gender: number
  /** Token of its latest mention so far; -1 before the first. */
  last: number
}

/** A draft with no form and no mention yet. */
export function createDraft(
  kind: EntityKind,
  fixedName: string | null = null,
  aliases: readonly string[] = [],
): Draft {
  return { kind, fixedName, aliases, forms: new Set(), patterns: [], calls: [], gender: 0, last: -1 }
}

/**
 * How many actors one word may lead to, and how many forms of an actor others are compared with. No text
 * names so many people by one surname; the bounds keep the work linear in a text that is nothing but names.
 */
const MOST_NAMESAKES = 16
const MOST_PATTERNS = 8

/** Takes words of a form as a pattern that shorter forms are compared with. */
export function addPattern(draft: Draft, words: readonly string[]): void {
  if (draft.patterns.length < MOST_PATTERNS) draft.patterns.push(words)
}

/** Drafts by a word of theirs. */
export type DraftIndex = Map<string, Draft[]>

/** Enters a draft under a word, unless it is there or the word has all the drafts that it may. */
export function enter(index: DraftIndex, word: string, draft: Draft): void {
  const drafts = index.get(word)
  if (drafts === undefined) index.set(word, [draft])
  else if (drafts.length < MOST_NAMESAKES && !drafts.includes(draft)) drafts.push(draft)
}

/**
 * How much oftener than the one called last somebody else must have been called to be meant: a passing
 * namesake does not take over the surname of the person whom the text is about.
 */
const LEAD = 2

/** The draft that is meant where several fit: the one called last, unless another leads it by far. */
export function likeliest(drafts: readonly Draft[]): Draft {
  const recent = drafts.reduce((best, draft) => (draft.last > best.last ? draft : best))
  const main = drafts.reduce((best, draft) => (draft.calls.length > best.calls.length ? draft : best))
  return main.calls.length >= LEAD * recent.calls.length ? main : recent
}
