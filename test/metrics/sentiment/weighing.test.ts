import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { models } from '../../../src/engine.ts'
import { weightOf } from '../../../src/metrics/sentiment/known.ts'
import { findMoves, weigh } from '../../../src/metrics/sentiment/weighing.ts'
import { anyWord, seenOf } from './mention.ts'

const { known } = models.sentiment

/** What the model makes of tokens `[from, to)` of a text that is one sentence, by its definition. */
function readPlainly({ site, features }: ReturnType<typeof seenOf>) {
  const sums = [0, 0, 0]
  const moves = new Array<number>(site.high - site.low).fill(0)
  for (let k = 0; k < features.count; k++) {
    const feature = features.known[k]
    const value = features.value[k]
    for (let c = 0; c < 3; c++) sums[c] += weightOf(feature, c) * value
    const move = (weightOf(feature, 2) - weightOf(feature, 0)) * value
    const readers = Array.from(
      { length: features.to[k] - features.from[k] },
      (_, i) => features.from[k] + i,
    ).filter((i) => i >= site.low && i < site.high && (i < site.from || i >= site.to))
    for (const i of readers) moves[i - site.low] += move / readers.length
  }
  return { sums, moves }
}

function expectPlain(text: string, from: number, to: number) {
  const seen = seenOf(text, from, to, known)
  const { sums, moves } = readPlainly(seen)
  const found = new Float64Array(3)
  weigh(seen.features, found)
  sums.forEach((sum, c) => {
    expect(found[c]).toBeCloseTo(sum, 6)
  })
  const shared = findMoves(seen.site, seen.features)
  moves.forEach((move, i) => {
    expect(shared[i]).toBeCloseTo(move, 6)
  })
}

describe('the weighing of a mention', () => {
  it('adds up the weights of its features, and shares what each moves among the tokens that it reads', () => {
    fc.assert(
      fc.property(
        fc.array(anyWord, { minLength: 1, maxLength: 30 }),
        fc.nat(29),
        fc.integer({ min: 1, max: 3 }),
        (words, at, size) => {
          const text = words.join(' ')
          const { count } = annotate(text).tokens
          expectPlain(text, at % count, Math.min((at % count) + size, count))
        },
      ),
    )
  })

  it('stays within its reach in a sentence without end, whatever was read before', () => {
    const text =
      'he said that Lima is a liar, but she told him that the honest leader of Rossi was brave and '.repeat(
        60,
      )
    for (const size of [1, 2, 3]) expectPlain(text, 400, 400 + size)
  })

  it('finds room for a target of any length', () => {
    expectPlain(`the corrupt leader attacked ${'the brave city '.repeat(100)} and lied`, 4, 304)
  })
})
