import type { TokenRange } from '../../token-range.ts'
import { kindOfName } from '../phrases/names.ts'
import { PEOPLE } from '../phrases/nouns.ts'
import type { ReadText } from '../read-text.ts'
import { COMMA, wordList } from '../word-lists.ts'

/** How many words back a relative pronoun looks. */
const REACH = 8
const ARTICLES = wordList('the a an his her its their some many several two other')
const PREPOSITIONS = wordList('of by from for in on at with to about and')
/** Before a name they tell of a place. */
const PLACES = wordList('in on at from near to')
const BREAKS = wordList(', — – ; : ” "')

/**
 * The phrase before a relative pronoun that it stands for: for "who" the
 * nearest person or people, a name before its apposition too; for others
 * the last phrase with an article, and what an "of" before it is part of.
 */
export function antecedentOf(text: ReadText, pronoun: number, people: boolean): TokenRange | undefined {
  const { is, isCapital, nounAt } = text
  const sentenceFirst = text.startOf(pronoun)
  let end = pronoun
  if (end > sentenceFirst && is(end - 1, BREAKS)) end--
  let first = end
  while (first > sentenceFirst && end - first < REACH && !is(first - 1, BREAKS)) first--
  if (first === end) return undefined
  return (people ? nearestPeople() : undefined) ?? { firstToken: nearestPhrase(), endToken: end }

  function nearestPeople(): TokenRange | undefined {
    for (let token = end - 1; token >= first; token--) {
      const noun = nounAt(token)
      if (noun !== undefined && PEOPLE.has(noun))
        return nameBefore() ?? { firstToken: articleOf(token), endToken: end }
      if (noun !== undefined || !isCapital(token) || token === sentenceFirst) continue
      let start = token
      while (start > first && isCapital(start - 1)) start--
      const name = { firstToken: start, endToken: token + 1 }
      const place = start > first && is(start - 1, PLACES)
      // "Native American tribes, who": a name before its noun.
      const modifies = token + 1 < end && text.isWord(token + 1) && !is(token + 1, PREPOSITIONS)
      if (!place && !modifies && kindOfName(text, name, false) === 'named-person') return name
      token = start
    }
    return undefined
  }

  /** "Ana Lima, a teacher at the school who …" */
  function nameBefore(): TokenRange | undefined {
    if (first < sentenceFirst + 3 || !is(first - 1, COMMA)) return undefined
    let start = first - 1
    while (start > sentenceFirst && isCapital(start - 1)) start--
    return first - 1 - start > 1 ? { firstToken: start, endToken: first - 1 } : undefined
  }

  /** Where a noun's own phrase begins; its article tells whether it is definite. */
  function articleOf(noun: number): number {
    let start = noun
    while (start > first && !is(start - 1, PREPOSITIONS) && noun - start < 4) {
      start--
      if (is(start, ARTICLES)) return start
    }
    return noun
  }

  function nearestPhrase(): number {
    let start = first
    for (let token = end - 2; token >= first; token--) {
      if (!is(token, ARTICLES)) continue
      start = token
      if (token === first || !is(token - 1, PREPOSITIONS)) break
    }
    return start
  }
}
