import type { Document } from '../../document/document.ts'
import type { Hit } from '../../lexicons/matcher.ts'
import { findCandidates } from './candidates.ts'
import { hedges } from './lexicons.ts'
import { eachObserved, type ObservedCue, type ObservedCues } from './observed-cues.ts'

/** A stretch that may be a hedge: found by the lexicon, or marked by annotators elsewhere, or both. */
export interface HedgeCandidate {
  readonly first: number
  readonly end: number
  /** Index of the lexicon's entry, or -1. */
  readonly entry: number
  /** Whether a negation or a hedge withdraws it. */
  readonly withdrawn: boolean
  readonly observed: ObservedCue | null
}

/**
 * The candidates of a document, in order of their first tokens and then of their last; they may overlap. Weasels are
 * decided elsewhere.
 */
export function hedgeCandidates(document: Document, observed: ObservedCues): HedgeCandidate[] {
  const hits = findCandidates(document, hedges).filter(
    ({ entry }) => hedges.entries[entry].category !== 'weasel',
  )
  const candidates: HedgeCandidate[] = []
  let next = 0
  eachObserved(document, observed, (cue, first, end) => {
    while (next < hits.length && isBefore(hits[next], first, end))
      candidates.push(inLexicon(hits[next++], null))
    if (next < hits.length && hits[next].first === first && hits[next].end === end)
      candidates.push(inLexicon(hits[next++], cue))
    else candidates.push({ first, end, entry: -1, withdrawn: false, observed: cue })
  })
  while (next < hits.length) candidates.push(inLexicon(hits[next++], null))
  return candidates
}

function isBefore(hit: Hit, first: number, end: number): boolean {
  return hit.first < first || (hit.first === first && hit.end < end)
}

function inLexicon({ first, end, entry, withdrawn }: Hit, observed: ObservedCue | null): HedgeCandidate {
  return { first, end, entry, withdrawn, observed }
}
