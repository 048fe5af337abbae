import { type Document, voiceOf } from '../../document/document.ts'
import type { Lexicon } from '../../lexicons/lexicon.ts'
import type { Hit } from '../../lexicons/matcher.ts'
import type { Cue } from '../results.ts'
import { findCandidates } from './candidates.ts'

/**
 * Finds the cues of a lexicon in a document, by its rules alone.
 *
 * @returns cues in order of the text, none over another; spans in UTF-16 units of the text as sent
 */
export function findCues(document: Document, lexicon: Lexicon): Cue[] {
  return findCandidates(document, lexicon).map((hit) => candidateCue(document, lexicon, hit))
}

/** The cue that a lexicon's candidate is, taken at its word. */
export function candidateCue(document: Document, lexicon: Lexicon, hit: Hit): Cue {
  const { text, tokens } = document
  const { first, withdrawn } = hit
  const start = tokens.start[first]
  const end = tokens.end[hit.end - 1]
  const entry = lexicon.entries[hit.entry]
  return {
    start,
    end,
    text: text.slice(start, end),
    sentence: tokens.sentence[first],
    category: entry.category,
    cue: entry.id,
    weight: entry.weight,
    negated: withdrawn,
    voice: voiceOf(document, first),
  }
}
