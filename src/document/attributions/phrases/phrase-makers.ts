import { Fact, PLACE_FACTS } from '../../../lexicons/gazetteer.ts'
import type { TokenRange } from '../attribution.ts'
import type { PhraseWords } from './phrase-words.ts'

const words = (list: string) => new Set(list.split(/\s+/))
/** Documents that say what their maker says and no more: those of a maker that the phrase names count as the maker. */
const UTTERED = words(
  `poll polls survey surveys data figures statistics numbers tally tallies estimate estimates count counts projection
  projections forecast forecasts statement website site page video ad advertisement post tweet tweets`,
)
/** Of these, what one person makes. */
const PERSONAL = words(
  'statement tweet tweets post estimate estimates projection projections forecast forecasts',
)

/** Whether one person may have made a document of that name. */
export function isPersonal(lower: string): boolean {
  return PERSONAL.has(lower)
}

/** Who made the poll or gave the figures that a phrase is about: "a Norsk Kraft survey", "data from Norsk Kraft". */
export function makerOf(phrase: PhraseWords, head: number): TokenRange | undefined {
  const { firstToken, endToken, lowerAt, isProper } = phrase
  if (!UTTERED.has(lowerAt(head))) return undefined
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
  const possessive = head > firstToken + 1 && phrase.isClitic(head - 1) && phrase.nounAt(head - 2) === 'body'
  if (possessive && phrase.isDefinite) return { firstToken, endToken: head - 1 }
  for (let token = head + 1; token + 1 < endToken; token++) {
    if (lowerAt(token) !== 'by' && lowerAt(token) !== 'from') continue
    start = lowerAt(token + 1) === 'the' && token + 2 < endToken ? token + 2 : token + 1
    stop = start
    while (stop < endToken && isProper(stop)) stop++
    if (stop > start && isMaker(phrase, stop - 1)) return { firstToken: start, endToken: stop }
    // "Figures from the state"
    if (start === token + 2 && phrase.nounAt(start) === 'body')
      return { firstToken: start, endToken: start + 1 }
  }
  return undefined
}

/** A capitalised word that may end the name of somebody who counts or asks: no date, no people, no place. */
export function isMaker(phrase: PhraseWords, token: number): boolean {
  const known = phrase.factsAt(token)
  const people = (known & (Fact.demonym | Fact.group)) !== 0
  const place = (known & PLACE_FACTS) !== 0 && (known & (Fact.surname | Fact.organization)) === 0
  // A capital at the head of a sentence tells nothing: "City officials", "Small groups".
  const opens = phrase.opensSentence && token === phrase.firstToken
  const plain =
    opens && (known & Fact.organization) === 0 && (known !== 0 || phrase.nounAt(token) !== undefined)
  return phrase.isProper(token) && !phrase.isClitic(token) && !people && !place && !plain
}
