import { lowerWordsOf } from '../../src/document/tokens/lower-words.ts'
import { type Lexicon, lexiconsOf } from '../../src/lexicons/lexicon.ts'
import type { LexiconTable } from '../../src/lexicons/parse.ts'
import { numberOfWord } from '../../src/lexicons/vocabulary.ts'
import { compileTrie } from './compile.ts'

/** Lexicons from their tables alone, as tests need them. */
export function compiled(tables: readonly LexiconTable[]): Lexicon[] {
  return lexiconsOf(tables, compileTrie(tables, lowerWordsOf, numberOfWord))
}
