import type { TokenRange } from '../attribution.ts'
import { without } from '../ranges.ts'
import type { ReadText } from '../read-text.ts'
import type { Relation } from '../relation.ts'

/**
 * Relations whose contents hold nothing of their own sources ("Whitcombe has been blamed | by Democrats | for the
 * delay"), and, where nobody speaks, no piece of a sentence before the cue's.
 */
export function withContentsApart(
  { document: { tokens }, quoted, lowerAt, endOf }: ReadText,
  relations: readonly Relation[],
): Relation[] {
  return relations.map((relation) => {
    const { source, cue, content } = relation
    const pieces =
      source !== null
        ? content.flatMap((piece) => withoutSource(piece, source))
        : cue !== null && content.length > 1
          ? content.filter((piece) => isNear(piece, cue))
          : content
    return pieces.length === 0 ? relation : { ...relation, content: pieces }
  })

  function withoutSource(piece: TokenRange, source: TokenRange): TokenRange[] {
    const [first, ...rest] = without(piece, source)
    if (first === undefined || first.endToken !== source.firstToken || lowerAt(first.endToken - 1) !== 'by')
      return first === undefined ? [] : [first, ...rest]
    const { firstToken, endToken } = first
    return endToken - firstToken === 1 ? rest : [{ firstToken, endToken: endToken - 1 }, ...rest]
  }

  function isNear({ firstToken, endToken }: TokenRange, cue: TokenRange): boolean {
    if (tokens.sentence[firstToken] >= tokens.sentence[cue.firstToken] || quoted[firstToken] === 1)
      return true
    return endToken >= endOf(firstToken) - 1
  }
}
