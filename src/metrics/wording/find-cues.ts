import { type Document, voiceOf } from '../../document/document.ts'
import type { Lexicon } from '../../lexicons/lexicon.ts'
import type { Cue } from '../results.ts'
import { type Candidates, findCandidates } from './candidates.ts'

/**
 * Finds the cues of a lexicon in a document, by its rules alone.
 *
 * @returns cues in order of the text, none over another; spans in UTF-16 units of the text as sent
 */
export function findCues(document: Document, lexicon: Lexicon): Cue[] {
  const candidates = findCandidates(document, lexicon)
  const cues: Cue[] = []
  for (let i = 0; i < candidates.count; i++) cues.push(candidateCue(document, candidates, i))
  return cues
}

/** The cue that a lexicon's candidate is, taken at its word. */
export function candidateCue(document: Document, candidates: Candidates, index: number): Cue {
  const { text, tokens } = document
  const first = candidates.first[index]
  const start = tokens.start[first]
  const end = tokens.end[candidates.end[index] - 1]
  const entry = candidates.lexicon.entries[candidates.entry[index]]
  return {
    start,
    end,
    text: text.slice(start, end),
    sentence: tokens.sentence[first],
    category: entry.category,
    cue: entry.id,
    weight: entry.weight,
    negated: candidates.withdrawn[index] === 1,
    voice: voiceOf(document, first),
  }
}
