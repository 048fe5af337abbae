import type { Document } from '../../document/document.ts'
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

/** The candidates of a document in order of their first token; they may overlap. Weasels are decided elsewhere. */
export function hedgeCandidates(document: Document, observed: ObservedCues): HedgeCandidate[] {
  const found: HedgeCandidate[] = []
  for (const { first, end, entry, withdrawn } of findCandidates(document, hedges)) {
    if (hedges.entries[entry].category !== 'weasel')
      found.push({ first, end, entry, withdrawn, observed: null })
  }
  eachObserved(document, observed, (cue, first, end) => {
    found.push({ first, end, entry: -1, withdrawn: false, observed: cue })
  })
  return joined(found.sort((a, b) => a.first - b.first || a.end - b.end))
}

/** Makes one of a stretch that the lexicon has found and the next, where annotators marked the same one. */
function joined(sorted: readonly HedgeCandidate[]): HedgeCandidate[] {
  const result: HedgeCandidate[] = []
  for (const candidate of sorted) {
    const last = result.at(-1)
    if (last?.first === candidate.first && last.end === candidate.end) {
      result[result.length - 1] = { ...last, observed: candidate.observed }
    } else result.push(candidate)
  }
  return result
}
