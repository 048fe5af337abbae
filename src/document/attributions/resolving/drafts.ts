import type { Span } from '../../document.ts'
import type { SourceKind } from '../attribution.ts'
import type { Gender } from '../phrases/genders.ts'

/** How many of the latest sources a pronoun looks back over. */
export const MEMORY = 8

/** A source as far as the text was read. */
export interface Draft {
  name: string
  readonly kind: SourceKind
  given: string | undefined
  gender: Gender | undefined
  /** The sentence that called it last; -1 before any did. */
  lastSentence: number
  /** The sentence in which it last said or wrote something; -1 before any. */
  spokeIn: number
  /** Who spoke for it last, where that was one spokesman; "he" and "she" speak on for him. */
  spokesman: { readonly gender: Gender | undefined } | undefined
  readonly mentions: Span[]
}

/** By kind of source, then by what calls it: indices of drafts. */
type ByKind = Readonly<Record<SourceKind, Map<string, number>>>

/** The sources met so far, and all that may call one of them again. */
export interface Drafts {
  readonly all: Draft[]
  /** The latest, each once, the last one first. */
  readonly recent: number[]
  /** By the last word of a name, or the noun of a phrase. */
  readonly byHead: ByKind
  /** By all words of a phrase. */
  readonly byWords: ByKind
  /** Persons by given name and surname. */
  readonly byFullName: Map<string, number>
  readonly byAcronym: Map<string, number>
  readonly byRole: Map<string, number>
  /** Those who are called by a pronoun alone; by the empty word the one who is nobody. */
  readonly byPronoun: Map<string, number>
  /** Bodies whose name does not tell what they are: "the company" may be any of them, but no ministry. */
  readonly companies: Set<number>
}

/** No sources yet. */
export function createDrafts(): Drafts {
  return {
    all: [],
    recent: [],
    byHead: byKind(),
    byWords: byKind(),
    byFullName: new Map(),
    byAcronym: new Map(),
    byRole: new Map(),
    byPronoun: new Map(),
    companies: new Set(),
  }
}

function byKind(): ByKind {
  return {
    'named-person': new Map(),
    'named-organization': new Map(),
    document: new Map(),
    'unnamed-group': new Map(),
    'unnamed-person': new Map(),
    none: new Map(),
  }
}

/** Adds a source, and returns its index. */
export function addDraft({ all }: Drafts, name: string, kind: SourceKind): number {
  all.push({
    name,
    kind,
    given: undefined,
    gender: undefined,
    lastSentence: -1,
    spokeIn: -1,
    spokesman: undefined,
    mentions: [],
  })
  return all.length - 1
}

/** The source that a pronoun alone calls, added where it is new. */
export function draftOfPronoun(drafts: Drafts, pronoun: string, name: string, kind: SourceKind): number {
  let index = drafts.byPronoun.get(pronoun)
  if (index === undefined) {
    index = addDraft(drafts, name, kind)
    drafts.byPronoun.set(pronoun, index)
  }
  return index
}
