import { Fact } from '../../../lexicons/gazetteer.ts'
import type { TokenRange } from '../../token-range.ts'
import { isProper, type PhraseWords } from './phrase-words.ts'

/**
 * The firm that is called by its partners, "Marsh & Dale", where a phrase begins
 * with it or has it behind a comma; first names are people, "Anna & Tom".
 */
export function partnersIn(words: PhraseWords): TokenRange | undefined {
  const { text, firstToken, endToken } = words
  const { factsAt, isWord, lowerAt } = text
  for (let token = firstToken + 1; token + 1 < endToken; token++) {
    if (lowerAt(token) !== '&' || !isProper(words, token - 1) || !isProper(words, token + 1)) continue
    let first = token - 1
    while (first > firstToken && isProper(words, first - 1)) first--
    let end = token + 2
    while (end < endToken && isProper(words, end)) end++
    const given = factsAt(first) & factsAt(token + 1) & Fact.given
    if (given === 0 && (first === firstToken || !isWord(first - 1)))
      return { firstToken: first, endToken: end }
  }
  return undefined
}
