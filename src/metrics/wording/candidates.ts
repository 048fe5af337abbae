import type { Document } from '../../document/document.ts'
import type { Lexicon } from '../../lexicons/compile.ts'
import { findHits, type Hits } from '../../lexicons/matcher.ts'
import { Withdrawal, withdrawalOf } from '../../lexicons/scope.ts'

/** What a lexicon finds in a document, before anything learned has its say. */
export interface Candidates extends Hits {
  readonly lexicon: Lexicon
  /** 1 where a negation or a hedge withdraws the cue. */
  readonly withdrawn: Uint8Array
}

/**
 * Decides candidates: for each, 1 where it is a cue.
 *
 * This is where a learned decision stands between the lexicon and the metric.
 */
export type Decision = (document: Document, candidates: Candidates) => Uint8Array

/** Finds the candidates of a lexicon, in order of the text. */
export function findCandidates(document: Document, lexicon: Lexicon): Candidates {
  const hits = findHits(document, lexicon)
  const withdrawn = new Uint8Array(hits.count)
  for (let i = 0; i < hits.count; i++) {
    const negatable = lexicon.negatable[hits.entry[i]] === 1
    const hedgeable = lexicon.hedgeable[hits.entry[i]] === 1
    if (!negatable && !hedgeable) continue
    const withdrawal = withdrawalOf(document, hits.first[i])
    withdrawn[i] = Number(
      (negatable && withdrawal === Withdrawal.negation) || (hedgeable && withdrawal === Withdrawal.hedge),
    )
  }
  return { ...hits, lexicon, withdrawn }
}
