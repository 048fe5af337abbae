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
 * The candidates of a document, in order of their first tokens and then of their last; they may overlap.
 * Weasels are decided elsewhere.
 *
 * @param dismissed 1 for each entry of the lexicon that is none but where annotators marked its words
 */
export function hedgeCandidates(
  document: Document,
  observed: ObservedCues,
  dismissed: Uint8Array,
): HedgeCandidate[] {
  const hits = findCandidates(document, hedges).filter(
    ({ entry }) => hedges.entries[entry].category !== 'weasel',
  )
  const candidates: HedgeCandidate[] = []
  let next = 0
  eachObserved(document, observed, (cue, first, end) => {
    while (next < hits.length && isBefore(hits[next], first, end)) addOwn(hits[next++])
    if (next < hits.length && hits[next].first === first && hits[next].end === end)
      candidates.push(inLexicon(hits[next++], cue))
    else candidates.push({ first, end, entry: -1, withdrawn: false, observed: cue })
  })
  while (next < hits.length) addOwn(hits[next++])
  return candidates

  function addOwn(hit: Hit): void {
    if (dismissed[hit.entry] === 0) candidates.push(inLexicon(hit, null))
  }
}

function isBefore(hit: Hit, first: number, end: number): boolean {
  return hit.first < first || (hit.first === first && hit.end < end)
}

function inLexicon({ first, end, entry, withdrawn }: Hit, observed: ObservedCue | null): HedgeCandidate {
  return { first, end, entry, withdrawn, observed }
}
