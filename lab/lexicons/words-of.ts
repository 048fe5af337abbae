import { tokenize } from '../../src/document/tokens/tokenize.ts'

/** Cuts a pattern's words as the texts are cut. */
export function wordsOf(text: string): string[] {
  const { tokens, types } = tokenize(text)
  return Array.from(tokens.type, (type) => types.lower[type])
}
