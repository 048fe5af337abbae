import type { Document } from '../../document/document.ts'
import { findCandidates } from './candidates.ts'
import { hedges } from './hedge-lexicon.ts'
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

/** No cue is longer, so that a place in the text and a length make one number. */
const LONGEST = 32

/** The candidates of a document in order of their first token; they may overlap. Weasels are decided elsewhere. */
export function hedgeCandidates(document: Document, observed: ObservedCues): HedgeCandidate[] {
  const hits = findCandidates(document, hedges)
  const byPlace = new Map<number, HedgeCandidate>()
  const placeOf = (first: number, end: number) => first * LONGEST + Math.min(LONGEST - 1, end - first)
  for (let i = 0; i < hits.count; i++) {
    const first = hits.first[i]
    const end = hits.end[i]
    const entry = hits.entry[i]
    if (hedges.entries[entry].category === 'weasel') continue
    const withdrawn = hits.withdrawn[i] === 1
    byPlace.set(placeOf(first, end), { first, end, entry, withdrawn, observed: null })
  }
  eachObserved(document, observed, (cue, first, end) => {
    const place = placeOf(first, end)
    const hit = byPlace.get(place)
    byPlace.set(
      place,
      hit ? { ...hit, observed: cue } : { first, end, entry: -1, withdrawn: false, observed: cue },
    )
  })
  return Array.from(byPlace.values()).sort((a, b) => a.first - b.first || a.end - b.end)
}
