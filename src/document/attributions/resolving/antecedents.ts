import type { Document } from '../../document.ts'
import type { TokenRange } from '../attribution.ts'
import { kindOfName } from '../phrases/names.ts'
import type { WordFacts } from '../words.ts'

/** How many words back a relative pronoun looks. */
const REACH = 8
const ARTICLES = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'its',
  'their',
  'some',
  'many',
  'several',
  'two',
  'other',
])
const PREPOSITIONS = new Set(['of', 'by', 'from', 'for', 'in', 'on', 'at', 'with', 'to', 'about', 'and'])
/** Before a name they tell of a place. */
const PLACES = new Set(['in', 'on', 'at', 'from', 'near', 'to'])
const BREAKS = new Set([',', '—', '–', ';', ':', '”', '"'])
const PEOPLE = new Set(['person', 'group', 'people', 'spokes'])

/**
 * The phrase before a relative pronoun that it stands for: for "who" the nearest person or people, a name before its
 * apposition too; for others the last phrase with an article, and what an "of" before it is part of.
 */
export function antecedentOf(
  document: Document,
  facts: WordFacts,
  pronoun: number,
  people: boolean,
): TokenRange | undefined {
  const { tokens, types, sentences } = document
  const lowerAt = (token: number) => types.lower[tokens.type[token]]
  const isCapital = (token: number) => facts.capital[tokens.type[token]] === 1
  const sentenceFirst = sentences.firstToken[tokens.sentence[pronoun]]
  let end = pronoun
  if (end > sentenceFirst && BREAKS.has(lowerAt(end - 1))) end--
  let first = end
  while (first > sentenceFirst && end - first < REACH && !BREAKS.has(lowerAt(first - 1))) first--
  if (first === end) return undefined
  return (people ? nearestPeople() : undefined) ?? { firstToken: nearestPhrase(), endToken: end }

  function nearestPeople(): TokenRange | undefined {
    for (let token = end - 1; token >= first; token--) {
      const noun = facts.noun[tokens.type[token]]
      if (noun !== undefined && PEOPLE.has(noun))
        return nameBefore() ?? { firstToken: articleOf(token), endToken: end }
      if (noun !== undefined || !isCapital(token) || token === sentenceFirst) continue
      let start = token
      while (start > first && isCapital(start - 1)) start--
      const name = { firstToken: start, endToken: token + 1 }
      const place = start > first && PLACES.has(lowerAt(start - 1))
      if (!place && kindOfName(document, facts, name, false) === 'named-person') return name
      token = start
    }
    return undefined
  }

  /** "Ana Lima, a teacher at the school who …" */
  function nameBefore(): TokenRange | undefined {
    if (first < sentenceFirst + 3 || lowerAt(first - 1) !== ',') return undefined
    let start = first - 1
    while (start > sentenceFirst && isCapital(start - 1)) start--
    return first - 1 - start > 1 ? { firstToken: start, endToken: first - 1 } : undefined
  }

  /** Where a noun's own phrase begins; its article tells whether it is definite. */
  function articleOf(noun: number): number {
    let start = noun
    while (start > first && !PREPOSITIONS.has(lowerAt(start - 1)) && noun - start < 4) {
      start--
      if (ARTICLES.has(lowerAt(start))) return start
    }
    return noun
  }

  function nearestPhrase(): number {
    let start = first
    for (let token = end - 2; token >= first; token--) {
      if (!ARTICLES.has(lowerAt(token))) continue
      start = token
      if (token === first || !PREPOSITIONS.has(lowerAt(token - 1))) break
    }
    return start
  }
}
