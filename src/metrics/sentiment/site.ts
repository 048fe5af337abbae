import type { Document } from '../../document/document.ts'
import type { Sentence } from './sentence.ts'

/** How far the classifier reads to each side, in tokens: a hostile text may be one sentence. */
const REACH = 60

/** What stands for a token's word: nothing; the target as one token; the target's name said again. */
export const Mask = { none: 0, target: 1, again: 2 } as const

/** A mention at tokens `[from, to)` of its sentence, and the stretch `[low, high)` around it that is read. */
export interface Site {
  readonly document: Document
  readonly sentence: Sentence
  readonly from: number
  readonly to: number
  readonly low: number
  readonly high: number
  /** A `Mask` for each token of the stretch: the mention, and its name wherever it stands, is the target. */
  readonly mask: Uint8Array
}

/** The site of a mention; until the next site in the same sentence. */
export function siteOf(document: Document, sentence: Sentence, from: number, to: number): Site {
  const low = Math.max(0, from - REACH)
  const high = endOfReading(document, sentence, from, to)
  const { mask, first, name } = sentence
  const { type } = document.tokens
  const named = name[to - 1] === 1
  const same = type[first + to - 1]
  for (let i = low; i < high; i++) mask[i] = named && type[first + i] === same ? Mask.again : Mask.none
  for (let i = from; i < to; i++) mask[i] = Mask.target
  return { document, sentence, from, to, low, high, mask }
}

/** Where reading ends: "Unlike Lima, Ruiz tells the truth" says nothing of Lima behind its comma. */
function endOfReading(
  { tokens, types }: Document,
  { first, count }: Sentence,
  from: number,
  to: number,
): number {
  const lowerAt = (i: number) => types.lower[tokens.type[first + i]]
  const end = Math.min(count, to + REACH)
  if (from === 0 || lowerAt(from - 1) !== 'unlike') return end
  let i = to
  while (i < end && lowerAt(i) !== ',') i++
  return i
}

/** Distance from the mention, in tokens; 1 is next to it. */
export function distanceTo({ from, to }: Site, i: number): number {
  return i >= to ? i - to + 1 : from - i
}
