import type { Document } from '../../document/document.ts'
import type { Book, Lexicon } from '../../lexicons/lexicon.ts'
import { findHits, type Hit } from '../../lexicons/matcher.ts'
import { wordFacts } from './word-facts.ts'

/** What was found of a book's lexicons: several metrics read the hedges of one document. */
const found = new WeakMap<Document, { readonly book: Book; readonly hits: readonly (readonly Hit[])[] }>()

/**
 * What a lexicon finds in a document before anything learned has its say, in order of the text; found once.
 */
export function findCandidates(document: Document, { book, place }: Lexicon): readonly Hit[] {
  let known = found.get(document)
  if (known?.book !== book) {
    known = { book, hits: findHits(document, book, wordFacts(document).code) }
    found.set(document, known)
  }
  return known.hits[place]
}
