import { keyOf, mix } from '../../learned/keys.ts'
import { add, type Features } from './features.ts'
import type { LookUpAll } from './known.ts'
import type { Sentence } from './sentence.ts'
import { Mask, type Site } from './site.ts'
import { T } from './templates.ts'

/**
 * What a model knows of the words of a sentence by twos,
 * which all its mentions share; by the first word's token.
 */
export interface Pairs {
  /** Of a word and the next, as written. */
  next: Int32Array
  /** Of a word and the next but one, by their stems. */
  overNext: Int32Array
}

/** Room for the keys of a sentence, which are looked up together. */
let keys = new Int32Array(128)

/** Room for the pairs of a sentence. */
export function createPairs(): Pairs {
  return { next: new Int32Array(128), overNext: new Int32Array(128) }
}

/** Looks up the pairs of a sentence. */
export function lookUpPairs(lookUpAll: LookUpAll, { count, form, stem }: Sentence, pairs: Pairs): void {
  if (count > keys.length) keys = new Int32Array(count * 2)
  if (count > pairs.next.length) {
    pairs.next = new Int32Array(count * 2)
    pairs.overNext = new Int32Array(count * 2)
  }
  for (let i = 0; i + 1 < count; i++) keys[i] = keyOf(T.pair, mix(form[i], form[i + 1]))
  lookUpAll(keys, Math.max(0, count - 1), pairs.next)
  for (let i = 0; i + 2 < count; i++) keys[i] = keyOf(T.pairOverOne, mix(stem[i], stem[i + 2]))
  lookUpAll(keys, Math.max(0, count - 2), pairs.overNext)
}

/** Writes the pairs around a mention, but for those that it is part of. */
export function pairFeatures({ low, high, mask }: Site, { next, overNext }: Pairs, features: Features): void {
  for (let i = low; i + 1 < high; i++) {
    if (mask[i] !== Mask.none) continue
    if (mask[i + 1] === Mask.none) add(features, next[i], 1, i, i + 2)
    if (i + 2 >= high || mask[i + 2] !== Mask.none) continue
    // By halves: the word between the two has no part in it.
    add(features, overNext[i], 0.5, i, i + 1)
    add(features, overNext[i], 0.5, i + 2, i + 3)
  }
}
