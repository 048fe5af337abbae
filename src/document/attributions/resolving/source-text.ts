import type { Document } from '../../document.ts'
import type { TokenRange } from '../attribution.ts'
import { readPhrase, type SourcePhrase } from '../phrases/phrases.ts'
import type { WordFacts } from '../words.ts'
import { type FullNames, fullNamesOf } from './full-names.ts'

/** A text as its sources are read from it. */
export interface SourceText {
  readonly document: Document
  readonly facts: WordFacts
  readonly fullNames: FullNames
  /** Reads the phrase of a source. */
  read(range: TokenRange): SourcePhrase
}

export function sourceText(document: Document, facts: WordFacts): SourceText {
  const fullNames = fullNamesOf(document, facts)
  const isSurname = (lower: string) => fullNames.of(lower) !== undefined
  return { document, facts, fullNames, read: (range) => readPhrase(document, facts, range, isSurname) }
}
