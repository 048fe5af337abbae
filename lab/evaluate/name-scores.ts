import { type EntityKind, type Name, spanOfName } from '../../src/document/names/name.ts'
import type { NamedText } from '../train/names/gold.ts'
import { f1 } from './f1.ts'

/** Names found, names in the gold, and those in both: the same span and kind. */
export interface Counts {
  found: number
  gold: number
  right: number
}

/** Counts by kind of name. */
export type NameScores = Readonly<Record<EntityKind, Counts>>

/** Compares names with the gold: a name is right when its span and kind are. */
export function scoreNames(
  texts: readonly NamedText[],
  find: (text: NamedText) => readonly Name[],
): NameScores {
  const scores: NameScores = {
    person: { found: 0, gold: 0, right: 0 },
    organization: { found: 0, gold: 0, right: 0 },
    place: { found: 0, gold: 0, right: 0 },
    group: { found: 0, gold: 0, right: 0 },
  }
  for (const text of texts) {
    const gold = new Set<string>()
    for (const { start, end, kind } of text.names) {
      if (kind === 'misc') continue
      gold.add(`${start} ${end} ${kind}`)
      scores[kind].gold++
    }
    for (const name of find(text)) {
      const { start, end } = spanOfName(text.document, name)
      scores[name.kind].found++
      if (gold.has(`${start} ${end} ${name.kind}`)) scores[name.kind].right++
    }
  }
  return scores
}

/** The three kinds that the published figures count; `group` stands apart. */
export const COUNTED: readonly EntityKind[] = ['person', 'organization', 'place']

/** Precision, recall and their harmonic mean over some kinds. */
export function summarise(scores: NameScores, kinds: readonly EntityKind[]) {
  const total = { found: 0, gold: 0, right: 0 }
  for (const kind of kinds) {
    total.found += scores[kind].found
    total.gold += scores[kind].gold
    total.right += scores[kind].right
  }
  return {
    precision: total.right / (total.found || 1),
    recall: total.right / (total.gold || 1),
    f1: f1(total.right, total.found, total.gold),
  }
}
