import type { TokenRange } from '../attribution.ts'
import type { ReadText } from '../read-text.ts'
import type { Relation } from '../relation.ts'
import { RELATIVES, wordList } from '../word-lists.ts'
import { heldBy } from './held.ts'

/** So many words between two pieces of a content belong to it where nobody else holds them. */
const LONGEST_GAP = 2
/** After these a phrase is not at its end. */
const DETERMINERS = wordList("the a an his her its their my our this 's")
/** What a source lacks where it was cut short: so many words at most. */
const MOST_LACKING = 3

/** Sources that were cut short, made whole: "the press | release", "her | notice said". */
export function withWholeSources(
  { document: { tokens }, facts, is, isWord, nounAt }: ReadText,
  relations: readonly Relation[],
): Relation[] {
  const held = heldBy(relations, tokens.count)
  return relations.map((found) => {
    const { source, cue } = found
    const content = found.content.length === 1 ? found.content : withoutGaps(withoutAside(found))
    if (source === null || cue === null) return { source, cue, content }
    const { firstToken, endToken } = source
    const open = is(endToken - 1, DETERMINERS)
    const nounInCue = endToken === cue.firstToken && cue.endToken - endToken > 1 && isNoun(endToken)
    if (nounInCue && (open || isDocument(endToken))) {
      return {
        source: { firstToken, endToken: endToken + 1 },
        cue: { firstToken: endToken + 1, endToken: cue.endToken },
        content,
      }
    }
    let end = endToken
    while (end - endToken < MOST_LACKING && isFree(end, tokens.sentence[firstToken])) {
      if (!isNoun(end) && !(open && end === endToken)) break
      end++
    }
    return { source: { firstToken, endToken: end }, cue, content }
  })

  /** "The coalition, which sued the city, said …": what tells more of the source is no part of what it says. */
  function withoutAside({ source, cue, content }: Relation): readonly TokenRange[] {
    if (source === null || cue === null) return content
    const isAside = ({ firstToken, endToken }: TokenRange) =>
      firstToken >= source.endToken && endToken <= cue.firstToken && is(firstToken, RELATIVES)
    return content.some(({ firstToken }) => firstToken >= cue.endToken)
      ? content.filter((piece) => !isAside(piece))
      : content
  }

  /** A content without the holes that a doubtful cue left in it. */
  function withoutGaps(content: readonly TokenRange[]): TokenRange[] {
    const whole: TokenRange[] = []
    for (const piece of content) {
      const last = whole[whole.length - 1]
      if (last !== undefined && isGap(last.endToken, piece.firstToken)) {
        whole[whole.length - 1] = { firstToken: last.firstToken, endToken: piece.endToken }
      } else whole.push(piece)
    }
    return whole
  }

  function isGap(first: number, end: number): boolean {
    if (end === first || end - first > LONGEST_GAP || tokens.sentence[first - 1] !== tokens.sentence[end])
      return false
    for (let token = first; token < end; token++) if (!isFree(token, tokens.sentence[first])) return false
    return true
  }

  /** "Police camera | footage shows": a document and its verb. */
  function isDocument(token: number): boolean {
    return nounAt(token) === 'document' && facts.cue[tokens.type[token + 1]] !== undefined
  }

  function isNoun(token: number): boolean {
    const noun = nounAt(token)
    return noun !== undefined && noun !== 'group'
  }

  function isFree(token: number, sentence: number): boolean {
    if (token >= tokens.count || tokens.sentence[token] !== sentence || held[token] === 1) return false
    return isWord(token)
  }
}
