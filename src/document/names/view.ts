import type { Document } from '../document.ts'
import { type Capitals, findCapitals } from './capitals.ts'
import { type EntriesAt, entriesAt } from './entries.ts'
import { headlines } from './headlines.ts'
import { type NearWords, nearWords } from './near.ts'
import { readUsage } from './usage.ts'
import type { WordTools } from './word-row.ts'
import { writingOf } from './writing.ts'

/**
 * What the labeller sees of a document: the words around its capitals, and what
 * the whole document tells of them.
 */
export interface NameView extends Capitals, NearWords, EntriesAt {
  readonly document: Document
  /** For each sentence whether it is a headline, by `headlines`. */
  readonly headline: Uint8Array
}

/** Looks at a document for the labeller. */
export function viewNames(document: Document, tools: WordTools): NameView {
  const writing = writingOf(document.types)
  const capitals = findCapitals(document, writing)
  const headline = headlines(document, writing)
  const usage = readUsage(document, writing, headline)
  const near = nearWords(document, capitals, usage, tools)
  return {
    ...capitals,
    ...near,
    ...entriesAt(document, capitals, near, tools.vocabulary),
    document,
    headline,
  }
}
