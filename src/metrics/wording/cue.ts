import { type Document, voiceOf } from '../../document/document.ts'
import type { Cue } from '../results.ts'

/** What a cue is: an entry of a lexicon, a learned class, or a caller's phrase. */
export interface CueEntry {
  readonly id: string
  readonly category: string
  readonly weight: number
}

/** The cue over tokens `[first, end)`; its span in UTF-16 units of the text as sent. */
export function cueOver(
  document: Document,
  first: number,
  end: number,
  { id, category, weight }: CueEntry,
  negated = false,
): Cue {
  const { text, tokens } = document
  const from = tokens.start[first]
  const to = tokens.end[end - 1]
  return {
    start: from,
    end: to,
    text: text.slice(from, to),
    sentence: tokens.sentence[first],
    category,
    cue: id,
    weight,
    negated,
    voice: voiceOf(document, first),
  }
}
