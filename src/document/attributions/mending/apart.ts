import type { TokenRange } from '../../token-range.ts'
import { overlap, within, without } from '../ranges.ts'
import type { ReadText } from '../read-text.ts'
import type { Relation } from '../relation.ts'
import { COMMA, RELATIVES } from '../word-lists.ts'

/** Words that join two clauses. */
const JOINTS = new Set(['and', 'but', 'while', 'though', 'although'])

/**
 * Relations whose contents hold nothing of their own sources ("Whitcombe has been blamed | by Democrats | for
 * the delay"), and, where nobody speaks, no piece of a sentence before the cue's.
 */
export function withContentsApart(
  { document: { tokens }, quoted, is, lowerAt, endOf }: ReadText,
  relations: readonly Relation[],
): Relation[] {
  return relations
    .filter((relation) => !tellsNothing(relation))
    .map((relation, i, all) => {
      const { source, cue, content } = relation
      let pieces = withoutNext(content, all[i + 1])
      if (source !== null) {
        if (content.some((piece) => isClauseBefore(piece, relation)))
          pieces = content.filter((piece) => !isClauseBefore(piece, relation))
        if (content.some((piece) => overlap(piece, source)))
          pieces = pieces.flatMap((piece) => withoutSource(piece, source))
      } else if (cue !== null && content.length > 1) pieces = content.filter((piece) => isNear(piece, cue))
      return pieces.length === 0 ? relation : { ...relation, content: pieces }
    })

  /** "A coach | who | was dismissed": what is told is the source itself. */
  function tellsNothing({ source, content }: Relation): boolean {
    return source !== null && content.length > 0 && content.every((piece) => within(piece, source))
  }

  /**
   * "The council said it would pay, and | the union | warned that …":
   * who speaks next is no part of what is told before.
   */
  function withoutNext(content: readonly TokenRange[], next: Relation | undefined): readonly TokenRange[] {
    const speaker = next?.source
    if (!speaker || !next.cue || next.cue.firstToken < speaker.endToken || is(speaker.firstToken, RELATIVES))
      return content
    const end = endOfClauseBefore(speaker.firstToken)
    if (end === speaker.firstToken) return content
    return content.flatMap((piece) => {
      const { firstToken, endToken } = piece
      if (firstToken > speaker.firstToken || endToken <= speaker.firstToken || endToken > speaker.endToken)
        return [piece]
      return end > firstToken ? [{ firstToken, endToken: end }] : []
    })
  }

  /**
   * Where the clause before a token ends: "…, and | the union",
   * "…; | the union"; the token itself where none does.
   */
  function endOfClauseBefore(first: number): number {
    const joint = JOINTS.has(lowerAt(first - 1)) ? first - 1 : first
    const mark = lowerAt(joint - 1)
    return mark === ';' || (mark === ',' && joint < first) ? joint - 1 : first
  }

  function withoutSource(piece: TokenRange, source: TokenRange): TokenRange[] {
    const [first, ...rest] = without(piece, source)
    if (first === undefined || first.endToken !== source.firstToken || lowerAt(first.endToken - 1) !== 'by')
      return first === undefined ? [] : [first, ...rest]
    const { firstToken, endToken } = first
    return endToken - firstToken === 1 ? rest : [{ firstToken, endToken: endToken - 1 }, ...rest]
  }

  /**
   * "They must vote, and | diplomats suggested that …": the
   * clause before an "and" is no part of what is told behind it.
   */
  function isClauseBefore({ firstToken, endToken }: TokenRange, { source, cue, content }: Relation): boolean {
    if (source === null || cue === null || endToken > source.firstToken || quoted[firstToken] === 1)
      return false
    if (!JOINTS.has(lowerAt(source.firstToken - 1))) return false
    // "The market | was calm and | the bank had warned …": the verb of that clause was left out already.
    if (endToken < source.firstToken - 1 && !is(source.firstToken - 2, COMMA))
      return content.some((piece) => piece.firstToken >= cue.endToken)
    if (!is(source.firstToken - 2, COMMA)) return false
    if (endToken < source.firstToken - 2 || lowerAt(cue.endToken) !== 'that') return false
    return content.some((piece) => piece.firstToken === cue.endToken)
  }

  function isNear({ firstToken, endToken }: TokenRange, cue: TokenRange): boolean {
    if (tokens.sentence[firstToken] >= tokens.sentence[cue.firstToken] || quoted[firstToken] === 1)
      return true
    return endToken >= endOf(firstToken) - 1
  }
}
