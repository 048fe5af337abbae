import { keyOf, mix } from '../../learned/keys.ts'
import type { Known } from './known.ts'
import type { Site } from './site.ts'
import { T } from './templates.ts'

/** Room for keys that are looked up together, where each is of, and what is found. */
const asked = { keys: new Int32Array(512), at: new Int32Array(512), found: new Int32Array(512) }

/**
 * Looks up the pairs of neighbours that a mention is to be told of and no other mention of the sentence was: all at
 * once, so that the processor waits for many lines of memory together.
 */
export function askPairs(known: Known, { sentence, from, to, low, high }: Site): void {
  const { stem } = sentence
  const { pairs } = known
  const { keys, at, found } = asked
  let count = 0
  for (let i = low; i < high - 1; i++) {
    if (i >= from && i < to) continue
    const side = i >= to ? 1 : 0
    const both = pairs[i * 3] === 0
    if (!both && pairs[i * 3 + 1 + side] !== 0) continue
    const pair = mix(stem[i], stem[i + 1])
    if (both) {
      at[count] = i * 3
      keys[count++] = keyOf(T.pair, pair)
    }
    at[count] = i * 3 + 1 + side
    keys[count++] = keyOf(T.pairSide, mix(pair, side))
  }
  known.lookUpAll(keys, count, found)
  for (let k = 0; k < count; k++) pairs[at[k]] = found[k]
}

/**
 * What is known of a word and its masked neighbour, or of both on one side of the target (0 left, 1 right; -1 for
 * either); it is feature number `at` of all words.
 */
export function ofMaskedPair(
  { words, lookUp }: Known,
  at: number,
  word: number,
  next: number,
  side: number,
): number {
  if (words[at] === 0) {
    const pair = mix(word, next)
    words[at] = lookUp(side < 0 ? keyOf(T.pair, pair) : keyOf(T.pairSide, mix(pair, side)))
  }
  return words[at]
}
