import { Fact } from '../../../lexicons/gazetteer.ts'
import type { ReadText } from '../read-text.ts'
import { wordList } from '../word-lists.ts'
import { ARTICLES, DETERMINERS, isPlural, isProper, type PhraseWords, POSTMODIFIERS } from './phrase-words.ts'

/** Words that close a name without being part of it: "Ana Lima Jr." */
export const NAME_ENDINGS = wordList('jr jr. sr sr. ii iii iv kc qc sc san mp msp mep esq obe mbe cbe')

/** Where the part of a phrase that begins at `start` ends: before the first comma or postmodifier. */
export function endOfPart({ text, endToken }: PhraseWords, start: number): number {
  let at = start
  while (at < endToken && (at === start || isInPart(text, at))) at++
  return at
}

function isInPart({ is, isWord, isCapital, nounAt, lowerAt }: ReadText, token: number): boolean {
  const lower = lowerAt(token)
  if (!isWord(token)) return lower.length === 1 && "./&'’".includes(lower)
  // "The lawyer representing Lima": what follows tells more of the noun before.
  if (lower.endsWith('ing') && !isCapital(token) && nounAt(token - 1) !== undefined) return false
  // An article in mid-phrase begins another phrase: what stands there was cut too wide.
  const another = is(token, ARTICLES) && !is(token - 1, DETERMINERS) && lowerAt(token - 1) !== 'all'
  return !another && !is(token, POSTMODIFIERS)
}

/** The last known noun or the name of `[start, stop)`; else the end of its first name; else its last word. */
export function headIn(words: PhraseWords, start: number, stop: number): number {
  const { is, isWord, isCapital, isClitic, nounAt } = words.text
  let last = stop - 1
  while (last > start && (!isWord(last) || isClitic(last) || is(last, NAME_ENDINGS))) last--
  if (isProper(words, last) || nounAt(last) !== undefined) return last
  for (let token = last; token >= start && !isClitic(token); token--) {
    if (nounAt(token) !== undefined) return token
  }
  // "The Republican hopefuls": many, whatever stands before; "Kenya's forecaster" is not Kenya.
  if (!isCapital(last) && (isPlural(words.text, last) || isOwned(words.text, start, last))) return last
  for (let token = start; token <= last; token++) {
    if (!isProper(words, token)) continue
    while (token < last && isProper(words, token + 1)) token++
    return token
  }
  return last
}

/** Whether a country's possessive stands before a word of its phrase. */
function isOwned({ isClitic, factsAt }: ReadText, start: number, token: number): boolean {
  for (let before = token - 1; before > start; before--) {
    if (isClitic(before)) return (factsAt(before - 1) & Fact.country) !== 0
  }
  return false
}
