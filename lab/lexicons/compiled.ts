import { tokenize } from '../../src/document/tokenize.ts'
import { compileTrie } from '../../src/lexicons/compile.ts'
import { type Lexicon, lexiconsOf } from '../../src/lexicons/lexicon.ts'
import type { LexiconTable } from '../../src/lexicons/parse.ts'

/** Cuts a pattern's words as the texts are cut. */
export function wordsOf(text: string): string[] {
  const { tokens, types } = tokenize(text)
  return Array.from(tokens.type, (type) => types.lower[type])
}

/** Lexicons from their tables alone, as tests need them. */
export function compiled(tables: readonly LexiconTable[]): Lexicon[] {
  return lexiconsOf(tables, compileTrie(tables, wordsOf))
}
