import table from '../../lexicons/attribution/cues.tsv'
import { rowsOf } from '../../lexicons/rows.ts'
import type { AttributionStance, AttributionType } from './attribution.ts'
import { stemOf } from './stem.ts'

/** What a reporting word tells of its attribution. */
export interface CueEntry {
  readonly type: AttributionType
  readonly stance: AttributionStance
}

const entries: (CueEntry | undefined)[] = [undefined]
/** The entries by their numbers; number 0 is no known reporting word's. */
export const CUE_ENTRIES: readonly (CueEntry | undefined)[] = entries

const byStem = new Map<string, number>()
for (const [word, type, stance] of rowsOf(table)) {
  const stem = stemOf(word)
  if (!byStem.has(stem)) {
    byStem.set(stem, entries.push({ type: type as AttributionType, stance: stance as AttributionStance }) - 1)
  }
}

/** The number of a word's entry by its stem, 0 where it is no known reporting word. */
export function cueNumberOf(stem: string): number {
  return byStem.get(stem) ?? 0
}
