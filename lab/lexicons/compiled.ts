import { lowerWordsOf } from '../../src/document/tokens/lower-words.ts'
import { compileTrie } from '../../src/lexicons/compile.ts'
import { type Lexicon, lexiconsOf } from '../../src/lexicons/lexicon.ts'
import type { LexiconTable } from '../../src/lexicons/parse.ts'
import { numberOfWord } from '../../src/lexicons/vocabulary.ts'

/** Lexicons from their tables alone, as tests need them. */
export function compiled(tables: readonly LexiconTable[]): Lexicon[] {
  return lexiconsOf(tables, compileTrie(tables, lowerWordsOf, numberOfWord))
}
