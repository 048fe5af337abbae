import { tokenize } from './tokenize.ts'

/** The tokens of a phrase in lower case, cut as the texts are cut. */
export function lowerWordsOf(phrase: string): string[] {
  const { tokens, types } = tokenize(phrase)
  return Array.from(tokens.type, (type) => types.lower[type])
}
