import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { hashString, keyOf, mix } from '../../../src/learned/keys.ts'
import { askJoined, JOINED } from '../../../src/metrics/sentiment/joined.ts'
import { createKnown } from '../../../src/metrics/sentiment/known.ts'
import { T } from '../../../src/metrics/sentiment/templates.ts'
import { HASH } from '../../../src/metrics/sentiment/words.ts'
import { siteIn } from './mention.ts'

/** Knows each feature by its key. */
const keys = createKnown((keys, count, found) => found.set(keys.subarray(0, count)))

/** The key of a pair of forms beside the mention, by place: 1 to its left, 2 to its right, 3 around it. */
const pairKey = (first: number, second: number, place: number) =>
  keyOf(T.windowPair, mix(mix(first, second), place))

describe('what is asked of words beside a mention', () => {
  it.each([
    ['they said Lima lied once', 2, ['they', 'said', 'lied', 'once']],
    ['said Lima lied', 1, [null, 'said', 'lied', null]],
    ['Lima', 0, [null, null, null, null]],
  ])('is the pairs of its neighbours, the ends of the sentence told: %s', (text, at, words) => {
    const asked = askJoined(keys, siteIn(annotate(text), at, at + 1), [])
    const [farLeft, left, right, farRight] = words.map((word) =>
      word === null ? HASH.edge : hashString(word),
    )
    expect(asked[JOINED.leftPair]).toBe(pairKey(farLeft, left, 1))
    expect(asked[JOINED.rightPair]).toBe(pairKey(right, farRight, 2))
    expect(asked[JOINED.around]).toBe(pairKey(left, right, 3))
  })
})
