import { Fact, PLACE_FACTS } from '../../../lexicons/gazetteer.ts'
import type { TokenRange } from '../../token-range.ts'
import { wordList } from '../word-lists.ts'
import { isProper, type PhraseWords } from './phrase-words.ts'

/**
 * Documents that say what their maker says and no more:
 * those of a maker that the phrase names count as the maker.
 */
const UTTERED = wordList(
  `poll polls survey surveys data figures statistics numbers tally tallies estimate estimates count counts projection
  projections forecast forecasts statement website site page video ad advertisement post tweet tweets`,
)
/** Of these, what one person makes. */
export const PERSONAL = wordList(
  'statement tweet tweets post estimate estimates projection projections forecast forecasts',
)

/**
 * Who made the poll or gave the figures that a phrase is about:
 * "a Norsk Kraft survey", "data from Norsk Kraft".
 */
export function makerOf(phrase: PhraseWords, head: number): TokenRange | undefined {
  const { firstToken, endToken } = phrase
  const { is, isClitic, nounAt, lowerAt } = phrase.text
  if (!is(head, UTTERED)) return undefined
  let stop = head
  while (stop > firstToken && !isMaker(phrase, stop - 1)) stop--
  let start = stop
  while (
    start > firstToken &&
    (isMaker(phrase, start - 1) || (start > firstToken + 1 && lowerAt(start - 1) === '/'))
  )
    start--
  if (start < stop) return { firstToken: start, endToken: stop }
  // "The company's website"
  const possessive = head > firstToken + 1 && isClitic(head - 1) && nounAt(head - 2) === 'body'
  if (possessive && phrase.isDefinite) return { firstToken, endToken: head - 1 }
  for (let token = head + 1; token + 1 < endToken; token++) {
    if (lowerAt(token) !== 'by' && lowerAt(token) !== 'from') continue
    start = lowerAt(token + 1) === 'the' && token + 2 < endToken ? token + 2 : token + 1
    // "A survey by the charity Norsk Hjelp"
    if (start === token + 2 && nounAt(start) === 'body' && isProper(phrase, start + 1)) start++
    stop = start
    while (stop < endToken && isProper(phrase, stop)) stop++
    if (stop > start && isMaker(phrase, stop - 1)) return { firstToken: start, endToken: stop }
    // "Figures from the state", "a survey by the parish council"
    stop = start
    while (stop < endToken && nounAt(stop) === 'body') stop++
    if (start === token + 2 && stop > start) return { firstToken: start, endToken: stop }
  }
  return undefined
}

/** A capitalised word that may end the name of somebody who counts or asks: no date, no people, no place. */
export function isMaker(phrase: PhraseWords, token: number): boolean {
  const { factsAt, nounAt, isClitic } = phrase.text
  const known = factsAt(token)
  const people = (known & (Fact.demonym | Fact.group)) !== 0
  const place = (known & PLACE_FACTS) !== 0 && (known & (Fact.surname | Fact.organization)) === 0
  // A capital at the head of a sentence tells nothing: "City officials", "Small groups".
  const opens = phrase.opensSentence && token === phrase.firstToken
  const plain = opens && (known & Fact.organization) === 0 && (known !== 0 || nounAt(token) !== undefined)
  return isProper(phrase, token) && !isClitic(token) && !people && !place && !plain
}
