import { tokenize } from '../../src/document/tokenize.ts'
import { compileTrie } from '../../src/lexicons/compile.ts'
import { type Lexicon, lexiconOf } from '../../src/lexicons/lexicon.ts'
import type { LexiconTable } from '../../src/lexicons/parse.ts'

/** Cuts a pattern's words as the texts are cut. */
export function wordsOf(text: string): string[] {
  const { tokens, types } = tokenize(text)
  return Array.from(tokens.type, (type) => types.lower[type])
}

/** A lexicon from its table alone, as tests need one. */
export function compiled(table: LexiconTable): Lexicon {
  return lexiconOf(table, compileTrie(table, wordsOf))
}
