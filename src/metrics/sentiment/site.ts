import type { Document } from '../../document/document.ts'
import type { Sentence } from './sentence.ts'

/** How far the classifier reads to each side, in tokens: a hostile text may be one sentence. */
const REACH = 60

/** A mention at tokens `[from, to)` of its sentence, and the stretch `[low, high)` around it that is read. */
export interface Site {
  readonly document: Document
  readonly sentence: Sentence
  readonly from: number
  readonly to: number
  readonly low: number
  readonly high: number
  /** The word type of a name, which calls the target wherever it stands; -1 where the target is no name. */
  readonly type: number
}

/** The site of a mention. */
export function siteOf(document: Document, sentence: Sentence, from: number, to: number): Site {
  const low = Math.max(0, from - REACH)
  const high = Math.min(sentence.count, to + REACH)
  const type = sentence.name[to - 1] ? document.tokens.type[sentence.first + to - 1] : -1
  return { document, sentence, from, to, low, high, type }
}

/** Whether token `i` calls the target: the mention itself, or its name said again in the sentence. */
export function isTarget({ document, sentence, from, to, type }: Site, i: number): boolean {
  return (i >= from && i < to) || document.tokens.type[sentence.first + i] === type
}

/** Distance from the mention, in tokens; 1 is next to it. */
export function distanceTo({ from, to }: Site, i: number): number {
  return i >= to ? i - to + 1 : from - i
}

/** Distances in buckets: 1, 2, 3, 4 to 6, 7 to 12, more. */
export function bucketOf(distance: number): number {
  return distance <= 3 ? distance : distance <= 6 ? 4 : distance <= 12 ? 5 : 6
}
