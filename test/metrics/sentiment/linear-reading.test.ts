import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { models } from '../../../src/engine.ts'
import { eachFeature } from '../../../src/metrics/sentiment/features.ts'
import { weightOf } from '../../../src/metrics/sentiment/known.ts'
import {
  createReading,
  type LinearReading,
  readLinearly,
} from '../../../src/metrics/sentiment/linear-reading.ts'
import { seenOf } from './mention.ts'

const { known } = models.sentiment

/** The features of tokens `[from, to)` of a text that is one sentence, and what the linear model makes of them. */
function readMention(text: string, from: number, to: number, reading: LinearReading) {
  const { site, features } = seenOf(text, from, to, known)
  readLinearly(site, features, reading)
  return { site, features, reading }
}

/** The same by its definition, feature by feature. */
function readPlainly({ site, features }: ReturnType<typeof readMention>) {
  const sums = [0, 0, 0]
  const moves = new Array<number>(site.high - site.low).fill(0)
  eachFeature(site, features, (feature, value, from, to) => {
    for (let c = 0; c < 3; c++) sums[c] += weightOf(feature, c) * value
    const move = (weightOf(feature, 2) - weightOf(feature, 0)) * value
    const readers = Array.from({ length: to - from }, (_, k) => from + k).filter(
      (i) => i >= site.low && i < site.high && (i < site.from || i >= site.to),
    )
    for (const i of readers) moves[i - site.low] += move / readers.length
  })
  return { sums, moves }
}

function expectPlain(text: string, from: number, to: number, reading = createReading()) {
  const found = readMention(text, from, to, reading)
  const { sums, moves } = readPlainly(found)
  sums.forEach((sum, c) => {
    expect(found.reading.sums[c]).toBeCloseTo(sum, 6)
  })
  moves.forEach((move, i) => {
    expect(found.reading.moves[i]).toBeCloseTo(move, 6)
  })
}

const words = fc.array(
  fc.constantFrom(
    ...'Lima Rossi she attacked praised a the corrupt liar brave leader not never but , by was “ ” honest city 3'.split(
      ' ',
    ),
  ),
  { minLength: 1, maxLength: 30 },
)

describe('the reading of a mention', () => {
  it('adds up the weights of its features, and shares what each moves among the tokens that it reads', () => {
    fc.assert(
      fc.property(words, fc.nat(29), fc.integer({ min: 1, max: 3 }), (words, at, size) => {
        const text = words.join(' ')
        const { count } = annotate(text).tokens
        expectPlain(text, at % count, Math.min((at % count) + size, count))
      }),
    )
  })

  it('stays within its reach in a sentence without end, whatever was read before', () => {
    const text =
      'he said that Lima is a liar, but she told him that the honest leader of Rossi was brave and '.repeat(
        60,
      )
    const reading = createReading()
    for (const size of [1, 2, 3]) expectPlain(text, 400, 400 + size, reading)
  })

  it('finds room for a target of any length', () => {
    expectPlain(`the corrupt leader attacked ${'the brave city '.repeat(100)} and lied`, 4, 304)
  })
})
