import { hashString, keyOf } from '../../learned/keys.ts'
import type { Site } from './site.ts'
import { HASH } from './words.ts'

/** Places: the target, then by distance before it and after it. */
export const PLACES = 15
/** How far the network reads to each side, in tokens: a hostile text may be one sentence. */
const REACH = 40
export const MOST_TOKENS = 2 * REACH + 1

/** Keys of what stands for the target, for its name said again, and for every word that has no vector. */
export const TARGET = wordKey(HASH.target)
export const AGAIN = wordKey(hashString('<again>'))
export const UNKNOWN = wordKey(hashString('<unknown>'))

/** The key of a word by the hash of its form. */
export function wordKey(form: number): number {
  return keyOf(1, form)
}

/** The tokens around a mention as the network reads them: the target is one token. One entry a token. */
export interface NetworkInput {
  count: number
  /** Where in the sentence the token stands; the target stands where it begins. */
  readonly token: Int32Array
  /** A `Mask`. */
  readonly mask: Uint8Array
  readonly place: Uint8Array
  /** 1 in the target's clause, and 2 more where one of the two is quoted and the other is not. */
  readonly marks: Uint8Array
}

/** An input to be filled, reused from mention to mention. */
export function createInput(): NetworkInput {
  return {
    count: 0,
    token: new Int32Array(MOST_TOKENS),
    mask: new Uint8Array(MOST_TOKENS),
    place: new Uint8Array(MOST_TOKENS + 1),
    marks: new Uint8Array(MOST_TOKENS),
  }
}

/** Writes what the network reads around a mention. */
export function readInput(site: Site, input: NetworkInput): void {
  const { sentence, from, to } = site
  const { clause, quoted } = sentence
  const { token, mask, place, marks } = input
  const low = Math.max(site.low, from - REACH)
  const high = Math.min(site.high, to + REACH)
  let count = 0
  for (let i = low; i < high; i++) {
    if (i > from && i < to) continue
    token[count] = i
    mask[count] = site.mask[i]
    place[count] = placeOf(i < from ? from - i : i === from ? 0 : i - to + 1, i > from)
    marks[count] = (clause[i] === clause[from] ? 1 : 0) + (quoted[i] === quoted[from] ? 0 : 2)
    count++
  }
  input.count = count
}

/** Distances in buckets: 0, 1, 2, 3, 4 to 6, 7 to 12, 13 to 24, more; those after the target apart. */
function placeOf(distance: number, after: boolean): number {
  const near = distance <= 3 ? distance : distance <= 6 ? 4 : distance <= 12 ? 5 : distance <= 24 ? 6 : 7
  return after ? near + 7 : near
}
