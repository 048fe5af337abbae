import type { TokenRange } from '../../token-range.ts'
import { COMMA } from '../word-lists.ts'
import { isBodyWord, kindOfName } from './names.ts'
import { isProper, type PhraseWords } from './phrase-words.ts'

/**
 * The name of a body that stands in apposition to its noun, without an article: "a state agency, the Coastal
 * Commission"; undefined where there is none.
 *
 * @param head the noun
 * @param partEnd where the noun's own part of the phrase ends
 */
export function apposedBody(words: PhraseWords, head: number, partEnd: number): TokenRange | undefined {
  const { text, endToken } = words
  const { is, isWord, lowerAt, nounAt } = text
  const noun = nounAt(head)
  const isBody = noun === 'body' || noun === 'group'
  if ((!isBody && noun !== 'person') || partEnd >= endToken || isProper(words, head)) return undefined
  for (let token = partEnd; token + 1 < endToken; token++) {
    if (!is(token, COMMA)) continue
    const firstToken = lowerAt(token + 1) === 'the' ? token + 2 : token + 1
    let stop = firstToken
    while (stop < endToken && isProper(words, stop)) stop++
    const name = { firstToken, endToken: stop }
    const alone = stop === endToken || !isWord(stop)
    // "Its parent, Norsk ASA", but not "the mayor, Post".
    if (!isBody && (stop < firstToken + 2 || !isBodyWord(text, stop - 1))) return undefined
    if (stop > firstToken && alone && kindOfName(text, name, true) === 'named-organization') return name
    // Only the nearest apposition is the noun's.
    return undefined
  }
  return undefined
}
