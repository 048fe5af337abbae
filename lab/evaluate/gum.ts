import type { Span } from '../../src/document/document.ts'
import { readGold, utf16Spans } from '../gold.ts'
import type { PolnearDocument } from './polnear.ts'

interface GumRecord {
  id: string
  genre: string
  text: string
  attributions: { attribution: Span[]; content: Span[] }[]
}

/**
 * The news of GUM (Zeldes 2017) as attributions: its rhetorical trees mark the clause that holds source and
 * cue together, so that this clause stands for both.
 */
export function readGumNews(folder: string): PolnearDocument[] {
  return readGold<GumRecord>(folder, 'gum/dev.jsonl')
    .filter(({ genre }) => genre === 'news')
    .map(({ id, text, attributions }) => {
      const convert = utf16Spans(text)
      return {
        id,
        text,
        attributions: attributions.map(({ attribution, content }) => ({
          source: convert(attribution),
          cue: convert(attribution),
          content: convert(content),
        })),
        discarded: [],
      }
    })
}
