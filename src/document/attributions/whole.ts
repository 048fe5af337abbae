import { type Document, TokenKind } from '../document.ts'
import { heldBy } from './held.ts'
import type { Relation } from './relation.ts'
import type { WordFacts } from './words.ts'

/** After these a phrase is not at its end. */
const DETERMINERS = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'my', 'our', 'this', "'s"])
/** What a source lacks where it was cut short: so many words at most. */
const MOST_LACKING = 3

/** Sources that were cut short, made whole: "the press | release", "her | notice said". */
export function withWholeSources(
  { tokens, types }: Document,
  facts: WordFacts,
  relations: readonly Relation[],
): Relation[] {
  const held = heldBy(relations, tokens.count)
  return relations.map((relation) => {
    const { source, cue } = relation
    if (source === null || cue === null) return relation
    const { firstToken, endToken } = source
    const open = DETERMINERS.has(types.lower[tokens.type[endToken - 1]])
    if (open && endToken === cue.firstToken && cue.endToken - endToken > 1 && isNoun(endToken)) {
      return {
        ...relation,
        source: { firstToken, endToken: endToken + 1 },
        cue: { firstToken: endToken + 1, endToken: cue.endToken },
      }
    }
    let end = endToken
    while (end - endToken < MOST_LACKING && isFree(end, tokens.sentence[firstToken])) {
      if (!isNoun(end) && !(open && end === endToken)) break
      end++
    }
    return end === endToken ? relation : { ...relation, source: { firstToken, endToken: end } }
  })

  function isNoun(token: number): boolean {
    const noun = facts.noun[tokens.type[token]]
    return noun !== undefined && noun !== 'group'
  }

  function isFree(token: number, sentence: number): boolean {
    if (token >= tokens.count || tokens.sentence[token] !== sentence || held[token] === 1) return false
    return types.kind[tokens.type[token]] <= TokenKind.number
  }
}
