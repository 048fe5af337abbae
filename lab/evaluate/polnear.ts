import type { Span } from '../../src/document/document.ts'
import { readGold, utf16Spans } from '../gold.ts'

/** An attribution as spans of UTF-16 units. */
export interface SpannedAttribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** An article of PolNeAR as people marked it; spans in UTF-16 units. */
export interface PolnearDocument {
  readonly id: string
  readonly text: string
  readonly attributions: readonly SpannedAttribution[]
  /** Boilerplate that the annotators set aside. */
  readonly discarded: readonly Span[]
}

interface PolnearRecord {
  id: string
  text: string
  attributions: SpannedAttribution[]
  flags: { flag: string; spans: Span[] }[]
}

/** The documents of one part of PolNeAR (Newell, Margolin & Ruths 2018). */
export function readPolnear(folder: string, part: 'train' | 'dev'): PolnearDocument[] {
  return readGold<PolnearRecord>(folder, `polnear/${part}.jsonl`).map(({ id, text, attributions, flags }) => {
    const convert = utf16Spans(text)
    return {
      id,
      text,
      attributions: attributions.map(({ source, cue, content }) => ({
        source: convert(source),
        cue: convert(cue),
        content: convert(content),
      })),
      discarded: flags.filter(({ flag }) => flag === 'discard').flatMap(({ spans }) => convert(spans)),
    }
  })
}
