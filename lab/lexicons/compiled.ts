import { compileTrie } from '../../src/lexicons/compile.ts'
import { type Lexicon, lexiconsOf } from '../../src/lexicons/lexicon.ts'
import type { LexiconTable } from '../../src/lexicons/parse.ts'
import { numberOfWord } from '../../src/lexicons/vocabulary.ts'
import { wordsOf } from './words-of.ts'

/** Lexicons from their tables alone, as tests need them. */
export function compiled(tables: readonly LexiconTable[]): Lexicon[] {
  return lexiconsOf(tables, compileTrie(tables, wordsOf, numberOfWord))
}
