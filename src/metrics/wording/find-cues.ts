import type { Document } from '../../document/document.ts'
import type { Lexicon } from '../../lexicons/lexicon.ts'
import type { Hit } from '../../lexicons/matcher.ts'
import type { Cue } from '../results.ts'
import { findCandidates } from './candidates.ts'
import { cueOver } from './cue.ts'

/**
 * Finds the cues of a lexicon in a document, by its rules alone.
 *
 * @returns cues in order of the text, none over another; spans in UTF-16 units of the text as sent
 */
export function findCues(document: Document, lexicon: Lexicon): Cue[] {
  return findCandidates(document, lexicon).map((hit) => candidateCue(document, lexicon, hit))
}

/** The cue that a lexicon's candidate is, taken at its word. */
export function candidateCue(
  document: Document,
  lexicon: Lexicon,
  { first, end, entry, withdrawn }: Hit,
): Cue {
  return cueOver(document, first, end, lexicon.entries[entry], withdrawn)
}
