import table from '../../lexicons/attribution/cues.tsv'
import type { AttributionStance, AttributionType } from './attribution.ts'
import { stemOf } from './stem.ts'

/** What a reporting word tells of its attribution. */
export interface CueEntry {
  readonly type: AttributionType
  readonly stance: AttributionStance
}

const byStem = new Map<string, CueEntry>()
for (const line of table.split('\n')) {
  if (line === '' || line.startsWith('#')) continue
  const [word, type, stance] = line.split('\t')
  const stem = stemOf(word)
  if (!byStem.has(stem)) {
    byStem.set(stem, { type: type as AttributionType, stance: stance as AttributionStance })
  }
}

/** The entry of a word by its stem, if it is a known reporting word. */
export function cueEntryOf(stem: string): CueEntry | undefined {
  return byStem.get(stem)
}
