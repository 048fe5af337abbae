import type { TokenRange } from '../../token-range.ts'
import { adjoined, within, without } from '../ranges.ts'
import type { ReadText } from '../read-text.ts'
import type { Relation } from '../relation.ts'
import { COMMA } from '../word-lists.ts'

/** A quotation over more is a mark that nobody closed. */
const MOST_PARAGRAPHS = 40

/**
 * Relations whose quotations have one speaker each. A quotation of several
 * sentences or paragraphs is shared out at times between who speaks and who
 * speaks before or next; all of it belongs to whom the text names beside it.
 */
export function withOneSpeaker(
  { document: { tokens, paragraphs, quotations }, is, isWord }: ReadText,
  found: readonly Relation[],
): readonly Relation[] {
  if (quotations.length === 0) return found
  const relations = [...found]
  const ownerOf = new Int32Array(tokens.count).fill(-1)
  relations.forEach(({ content }, i) => {
    for (const { firstToken, endToken } of content) ownerOf.fill(i, firstToken, endToken)
  })
  let token = 0
  for (const { spans } of quotations) {
    const pieces: TokenRange[] = []
    for (const { start, end } of spans) {
      while (token < tokens.count && tokens.end[token] <= start) token++
      const firstToken = token
      while (token < tokens.count && tokens.start[token] < end) token++
      if (token > firstToken) pieces.push({ firstToken, endToken: token })
    }
    if (pieces.length > 0 && pieces.length <= MOST_PARAGRAPHS) giveToOne(pieces)
  }
  return relations

  function giveToOne(pieces: readonly TokenRange[]): void {
    const speaker = ownerOf[toldBehind(pieces) ? lastWord(pieces[0]) : pieces[0].firstToken]
    if (speaker < 0) return
    const others = ownersBeside(speaker, pieces)
    if (others.size === 0 && pieces.length === 1) return
    for (const i of others) if (speaksThere(relations[i], pieces)) return
    for (const i of others)
      relations[i] = { ...relations[i], content: withoutAll(relations[i].content, pieces) }
    const kept = withoutAll(relations[speaker].content, pieces)
    const content = adjoined([...kept, ...pieces].sort((one, other) => one.firstToken - other.firstToken))
    relations[speaker] = { ...relations[speaker], content }
  }

  /** "“… the bank,” said Lima": a quotation in one piece that ends with a comma has its cue behind it. */
  function toldBehind(pieces: readonly TokenRange[]): boolean {
    const { endToken } = pieces[0]
    return pieces.length === 1 && (is(endToken, COMMA) || is(endToken - 2, COMMA))
  }

  function lastWord({ firstToken, endToken }: TokenRange): number {
    let last = endToken - 1
    while (last > firstToken && !isWord(last)) last--
    return last
  }

  /** Who else holds a part of a quotation. */
  function ownersBeside(speaker: number, pieces: readonly TokenRange[]): ReadonlySet<number> {
    const others = new Set<number>()
    for (const { firstToken, endToken } of pieces) {
      for (let at = firstToken; at < endToken; at++) {
        if (ownerOf[at] >= 0 && ownerOf[at] !== speaker) others.add(ownerOf[at])
      }
    }
    return others
  }

  /**
   * Whether who holds a part of a quotation is quoted within it,
   * told of beside one over paragraphs, or says no more.
   */
  function speaksThere({ source, cue, content }: Relation, pieces: readonly TokenRange[]): boolean {
    if (withoutAll(content, pieces).length === 0) return true
    return pieces.some((piece) =>
      [source, cue].some(
        (one) => one !== null && (within(one, piece) || (pieces.length > 1 && isBeside(one, piece))),
      ),
    )
  }

  function isBeside(one: TokenRange, piece: TokenRange): boolean {
    return paragraphOf(one.firstToken) === paragraphOf(piece.firstToken)
  }

  function paragraphOf(at: number): number {
    let low = 0
    let high = paragraphs.count
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (paragraphs.firstToken[middle] <= at) low = middle
      else high = middle
    }
    return low
  }
}

function withoutAll(content: readonly TokenRange[], pieces: readonly TokenRange[]): readonly TokenRange[] {
  return pieces.reduce<readonly TokenRange[]>(
    (left, piece) => left.flatMap((range) => without(range, piece)),
    content,
  )
}
