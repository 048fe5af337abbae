import { type Document, voiceOf } from '../../document/document.ts'
import type { Lexicon } from '../../lexicons/compile.ts'
import type { Cue } from '../results.ts'
import { type Candidates, type Decision, findCandidates } from './candidates.ts'

/** Takes every candidate: the rules alone. */
const acceptAll: Decision = (_document, candidates) => new Uint8Array(candidates.count).fill(1)

/**
 * Finds the cues of a lexicon in a document.
 *
 * @param decide accepts or rejects each candidate; the rules alone if left out
 * @returns cues in order of the text, none over another; spans in UTF-16 units of the text as sent
 */
export function findCues(document: Document, lexicon: Lexicon, decide: Decision = acceptAll): Cue[] {
  const candidates = findCandidates(document, lexicon)
  const decided = decide(document, candidates)
  const cues: Cue[] = []
  for (let i = 0; i < candidates.count; i++) if (decided[i] === 1) cues.push(cueOf(document, candidates, i))
  return cues
}

function cueOf(document: Document, candidates: Candidates, index: number): Cue {
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
