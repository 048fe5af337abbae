import { tokenize } from '../../document/tokenize.ts'
import { compileLexicon, type Lexicon } from '../../lexicons/compile.ts'
import type { LexiconTable } from '../../lexicons/parse.ts'

/** Compiles a lexicon's table with the tokenizer of the texts that it is to read. */
export function compiled(table: LexiconTable): Lexicon {
  return compileLexicon(table, (text) => {
    const { tokens, types } = tokenize(text)
    return Array.from(tokens.type, (type) => types.lower[type])
  })
}
