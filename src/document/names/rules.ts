import {
  Fact,
  fullNameOf,
  longestPhrase,
  PLACE_FACTS,
  phrasesFrom,
  wordFacts,
} from '../../lexicons/gazetteer.ts'
import { type Document, TokenKind } from '../document.ts'
import type { EntityKind, Name } from './name.ts'

/** Small words that may stand inside a name, between two capitals. */
const INNER = new Set('of for de la da do dos del van von der den bin ibn al el &'.split(' '))

/** Kinds of an entry of the gazetteers, first fitting one first. */
function kindOfFacts(facts: number): EntityKind | null {
  if (facts & (Fact.country | Fact.capital)) return 'place'
  if (facts & (Fact.demonym | Fact.group)) return 'group'
  if (facts & Fact.organization) return 'organization'
  if (facts & (Fact.given | Fact.surname)) return 'person'
  return facts & PLACE_FACTS ? 'place' : null
}

/**
 * Names by rule: runs of capitals, their kind told by gazetteers, by heads and last words, and by titles.
 *
 * A capital at a sentence's start decides nothing: the word must be seen with a capital inside a sentence and never
 * in lower case, or be in a gazetteer. A word of unknown kind takes the kind of the longer name that it ends.
 *
 * @returns names in order of the text
 */
export function findNamesByRule(document: Document): Name[] {
  const { tokens, types, sentences } = document
  const facts = types.form.map(wordFacts)
  const capital = types.form.map((form, type) => types.kind[type] === TokenKind.word && isCapital(form))
  const lowers = new Set(types.form.filter((_, type) => !capital[type]))
  const inside = new Uint8Array(types.count)
  for (let token = 1; token < tokens.count; token++) {
    if (tokens.sentence[token] === tokens.sentence[token - 1]) inside[tokens.type[token]] = 1
  }
  const kindByLast = new Map<number, EntityKind>()
  const runs: { first: number; end: number; kind: EntityKind | null }[] = []

  function startsName(token: number, first: number): boolean {
    const type = tokens.type[token]
    if (!capital[type]) return false
    if (lowers.has(types.lower[type])) return token > first && facts[type] !== 0
    return token > first || facts[type] !== 0 || inside[type] === 1
  }

  function kindOf(first: number, end: number): EntityKind | null {
    const head = tokens.type[first]
    const last = tokens.type[end - 1]
    const phrase = longestPhrase(phrasesFrom(types.form[head]) ?? [], first, (token) =>
      token < end ? types.form[tokens.type[token]] : undefined,
    )
    if (phrase !== null && phrase.facts & Fact.orghead) return 'organization'
    if (phrase?.words.length === end - first) return kindOfFacts(phrase.facts)
    if (end - first === 1) {
      const afterTitle = first > 0 && facts[tokens.type[first - 1]] & Fact.title
      if (afterTitle && capital[tokens.type[first - 1]]) return 'person'
      const known = fullNameOf(types.form[head])?.kind ?? kindOfFacts(facts[head])
      return known ?? (isAcronym(types.form[head]) ? 'organization' : null)
    }
    if (facts[head] & Fact.given) return 'person'
    if (facts[last] & Fact.orglast) return 'organization'
    if (facts[last] & Fact.placelast) return 'place'
    return facts[last] & Fact.surname || end - first === 2 ? 'person' : 'organization'
  }

  for (let s = 0; s < sentences.count; s++) {
    const sentenceEnd = sentences.endToken[s]
    for (let token = sentences.firstToken[s]; token < sentenceEnd; token++) {
      if (!startsName(token, sentences.firstToken[s])) continue
      let end = token + 1
      while (end < sentenceEnd) {
        if (capital[tokens.type[end]]) end++
        else if (
          INNER.has(types.form[tokens.type[end]]) &&
          end + 1 < sentenceEnd &&
          capital[tokens.type[end + 1]]
        )
          end += 2
        else break
      }
      let first = token
      while (first < end - 1 && facts[tokens.type[first]] & Fact.title) first++
      const kind = facts[tokens.type[first]] === Fact.title ? null : kindOf(first, end)
      runs.push({ first, end, kind })
      if (kind === 'person' && end - first > 1) kindByLast.set(tokens.type[end - 1], kind)
      token = end - 1
    }
  }
  const names: Name[] = []
  for (const { first, end, kind } of runs) {
    const known = (end - first === 1 ? kindByLast.get(tokens.type[first]) : undefined) ?? kind
    if (known !== null) names.push({ firstToken: first, endToken: end, kind: known })
  }
  return names
}

function isCapital(form: string): boolean {
  const first = form.charAt(0)
  return first !== first.toLowerCase()
}

function isAcronym(form: string): boolean {
  return form.length > 1 && form === form.toUpperCase()
}
