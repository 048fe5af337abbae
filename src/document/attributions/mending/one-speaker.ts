import type { TokenRange } from '../attribution.ts'
import { adjoined, overlap, within, without } from '../ranges.ts'
import type { ReadText } from '../read-text.ts'
import type { Relation } from '../relation.ts'

/** A quotation over more is a mark that nobody closed. */
const MOST_PARAGRAPHS = 40

/**
 * Relations whose quotations have one speaker each. A quotation that goes on over paragraphs is shared out at times
 * between who began it and who speaks next; all of it belongs to the one who began.
 */
export function withOneSpeaker(
  { document: { tokens, paragraphs, quotations } }: ReadText,
  found: readonly Relation[],
): Relation[] {
  if (!quotations.some(({ spans }) => spans.length > 1)) return [...found]
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
    if (pieces.length > 1 && pieces.length <= MOST_PARAGRAPHS) giveToFirst(pieces)
  }
  return relations

  function giveToFirst(pieces: readonly TokenRange[]): void {
    const speaker = ownerOf[pieces[0].firstToken]
    if (speaker < 0) return
    const others = new Set<number>()
    for (const { firstToken, endToken } of pieces) {
      for (let token = firstToken; token < endToken; token++) others.add(ownerOf[token])
    }
    others.delete(speaker)
    others.delete(-1)
    for (const i of others) {
      const rest = pieces.reduce(
        (left, piece) => left.flatMap((range) => without(range, piece)),
        relations[i].content,
      )
      const { source, cue } = relations[i]
      // Who is quoted within the quotation, or told of beside it, speaks there.
      const isThere = (piece: TokenRange) =>
        [source, cue].some((one) => one !== null && (within(one, piece) || isBeside(one, piece)))
      if (rest.length === 0 || pieces.some(isThere)) return
      relations[i] = { ...relations[i], content: rest }
    }
    const kept = relations[speaker].content.filter((range) => !pieces.some((piece) => overlap(range, piece)))
    const content = adjoined([...kept, ...pieces].sort((one, other) => one.firstToken - other.firstToken))
    relations[speaker] = { ...relations[speaker], content }
  }

  function isBeside(one: TokenRange, piece: TokenRange): boolean {
    return paragraphOf(one.firstToken) === paragraphOf(piece.firstToken)
  }

  function paragraphOf(token: number): number {
    let low = 0
    let high = paragraphs.count
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (paragraphs.firstToken[middle] <= token) low = middle
      else high = middle
    }
    return low
  }
}
