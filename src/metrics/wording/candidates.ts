import type { Document } from '../../document/document.ts'
import type { Lexicon } from '../../lexicons/lexicon.ts'
import { findHits, type Hits } from '../../lexicons/matcher.ts'
import { withdrawalOf } from '../../lexicons/scope.ts'
import { wordFacts } from './word-facts.ts'

/** What a lexicon finds in a document, before anything learned has its say. */
export interface Candidates extends Hits {
  readonly lexicon: Lexicon
  /** 1 where a negation, a denial or a hedge before it withdraws the cue. */
  readonly withdrawn: Uint8Array
}

/** Candidates already found: several metrics read the hedges of one document. */
const found = new WeakMap<Lexicon, WeakMap<Document, Candidates>>()

/** Finds the candidates of a lexicon, in order of the text; once per document and lexicon. */
export function findCandidates(document: Document, lexicon: Lexicon): Candidates {
  const byDocument = found.get(lexicon) ?? new WeakMap<Document, Candidates>()
  found.set(lexicon, byDocument)
  const candidates = byDocument.get(document) ?? search(document, lexicon)
  byDocument.set(document, candidates)
  return candidates
}

function search(document: Document, lexicon: Lexicon): Candidates {
  const hits = findHits(document, lexicon, wordFacts(document).code)
  const withdrawn = new Uint8Array(hits.count)
  for (let i = 0; i < hits.count; i++) {
    const heeded = lexicon.withdrawnBy[hits.entry[i]]
    if (heeded !== 0 && (heeded & withdrawalOf(document, hits.first[i])) !== 0) withdrawn[i] = 1
  }
  return { ...hits, lexicon, withdrawn }
}
