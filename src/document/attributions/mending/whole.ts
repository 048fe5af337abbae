import type { TokenRange } from '../../token-range.ts'
import { PEOPLE } from '../phrases/nouns.ts'
import type { ReadText } from '../read-text.ts'
import type { Relation } from '../relation.ts'
import { COMMA, PREPOSITIONS, RELATIVES, wordList } from '../word-lists.ts'
import { heldBy } from './held.ts'

/** So many words between two pieces of a content belong to it where nobody else holds them. */
const LONGEST_GAP = 2
/** A longer aside is none. */
const LONGEST_ASIDE = 20
/** After these a phrase is not at its end. */
const DETERMINERS = wordList("the a an his her its their my our this 's")
/** What a source lacks where it was cut short: so many words at most. */
const MOST_LACKING = 3

/** Sources that were cut short, made whole: "the press | release", "her | notice said". */
export function withWholeSources(
  { document: { tokens }, facts, is, isWord, isCapital, lowerAt, nounAt, factsAt, startOf }: ReadText,
  relations: readonly Relation[],
): Relation[] {
  const held = heldBy(relations, tokens.count)
  const whole = relations.map((found) => {
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
    let end = withAside(source, cue)
    while (end - endToken < MOST_LACKING && isFree(end, tokens.sentence[firstToken])) {
      if (!isNoun(end) && !(open && end === endToken)) break
      end++
    }
    return { source: { firstToken: beginning(source), endToken: end }, cue, content }
  })
  return whole.map((relation, i) => wholeOfFirst(relation, whole[i - 1]))

  /**
   * Where a source begins: "which | critics warned", and "Peru,
   * Chile | and Brazil said" with all of the list.
   */
  function beginning({ firstToken, endToken }: TokenRange): number {
    if (lowerAt(firstToken) === 'which' && endToken - firstToken > 1 && nounAt(firstToken + 1) !== undefined)
      return firstToken + 1
    const people = beforePreposition(firstToken)
    if (people < firstToken) return people
    const sentence = startOf(firstToken)
    if (!is(firstToken - 1, COMMA) || !joins(firstToken, endToken)) return firstToken
    let first = firstToken
    while (first > sentence && (is(first - 1, COMMA) || isCapital(first - 1)) && held[first - 1] === 0)
      first--
    return first === sentence && factsAt(first) !== 0 ? first : firstToken
  }

  /**
   * "Diplomats from | two ports said": where those begin who
   * come before a phrase that a preposition ties to them.
   */
  function beforePreposition(first: number): number {
    const noun = nounAt(first - 2)
    const free = first - 2 >= startOf(first) && held[first - 1] === 0 && held[first - 2] === 0
    if (!free || noun === undefined || !PEOPLE.has(noun) || !is(first - 1, PREPOSITIONS)) return first
    return is(first - 3, DETERMINERS) && held[first - 3] === 0 ? first - 3 : first - 2
  }

  function joins(first: number, end: number): boolean {
    for (let token = first; token < end; token++) if (lowerAt(token) === 'and') return true
    return false
  }

  /** Where a source ends: "Lima, who paid | $2 million, | said …", "“…,” said Lima | , who …". */
  function withAside({ firstToken, endToken }: TokenRange, cue: TokenRange): number {
    let end = endToken
    if (end > cue.firstToken) {
      while (end > firstToken + 1 && (is(end - 1, RELATIVES) || is(end - 1, COMMA))) end--
      return end === endToken || is(end, COMMA) ? end : endToken
    }
    const far =
      cue.firstToken - end > LONGEST_ASIDE || tokens.sentence[end] !== tokens.sentence[cue.firstToken]
    if (far || !is(cue.firstToken - 1, COMMA) || is(end - 1, COMMA)) return end
    if (isNameBetween(end, cue.firstToken)) return cue.firstToken
    let open = false
    for (let token = firstToken; token < end - 1; token++) {
      if (is(token, COMMA)) open = is(token + 1, RELATIVES) || is(token + 1, DETERMINERS)
    }
    if (!open) return end
    for (; end < cue.firstToken - 1; end++) if (is(end, COMMA)) return endToken
    return cue.firstToken
  }

  /** "Their spokeswoman | , Ana Lima, | accused": a name between two commas, behind the role that it has. */
  function isNameBetween(first: number, end: number): boolean {
    const noun = nounAt(first - 1)
    if (noun === undefined || !PEOPLE.has(noun) || !is(first, COMMA) || end - first < 3) return false
    for (let token = first + 1; token < end - 1; token++)
      if (!isCapital(token) || held[token] === 1) return false
    return true
  }

  /**
   * "The coalition, which sued the city, said …": what tells more of the source is no part of what it says.
   */
  function withoutAside({ source, cue, content }: Relation): readonly TokenRange[] {
    if (source === null || cue === null) return content
    const opens = is(source.endToken, COMMA) && is(source.endToken + 1, RELATIVES)
    const isAside = ({ firstToken, endToken }: TokenRange) =>
      firstToken >= source.endToken && endToken <= cue.firstToken && (opens || is(firstToken, RELATIVES))
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

/**
 * "The union's leader, Ana Lima, called it cruel, adding …":
 * the second verb has all of the first one's subject.
 */
function wholeOfFirst(relation: Relation, before: Relation | undefined): Relation {
  const { source } = relation
  const whole = before?.source
  if (!source || !whole || source.firstToken !== whole.firstToken || source.endToken >= whole.endToken)
    return relation
  return { ...relation, source: whole }
}
