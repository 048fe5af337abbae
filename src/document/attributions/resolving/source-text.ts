import type { TokenRange } from '../../token-range.ts'
import { readPhrase, type SourcePhrase } from '../phrases/source-phrase.ts'
import type { ReadText } from '../read-text.ts'
import { type FullNames, fullNamesOf } from './full-names.ts'

/** A text as its sources are read from it. */
export interface SourceText extends ReadText {
  readonly fullNames: FullNames
  /** Reads the phrase of a source. */
  read(range: TokenRange): SourcePhrase
}

/** A text with its full names, ready to have its sources read. */
export function sourceText(text: ReadText): SourceText {
  const fullNames = fullNamesOf(text)
  const isSurname = (lower: string) => fullNames.of(lower) !== undefined
  return { ...text, fullNames, read: (range) => readPhrase(text, range, isSurname) }
}
