import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percentile, perThousandWords, ratesOf } from '../../src/metrics/rates.ts'

describe('a rate', () => {
  it('is counted per 1,000 words, and 0 in a text without words', () => {
    expect(perThousandWords(3, 600)).toBe(5)
    expect(perThousandWords(0, 0)).toBe(0)
  })

  it('widens its interval on a short text', () => {
    const short = ratesOf(1, 100, []).interval
    const long = ratesOf(100, 10000, []).interval
    expect(short.high - short.low).toBeGreaterThan(long.high - long.low)
  })
})

describe('the percentile', () => {
  it('is the share of lower rates, ties half', () => {
    expect(percentile(2, [1, 2, 2, 3])).toBe(0.5)
    expect(percentile(0, [1, 2, 3])).toBe(0)
    expect(percentile(9, [1, 2, 3])).toBe(1)
    expect(percentile(0, [0, 0, 1, 2])).toBe(0.25)
  })

  it('stays in the middle without a corpus', () => {
    expect(percentile(7, [])).toBe(0.5)
  })

  it('never falls as the rate grows', () => {
    const rates = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1 })
    fc.assert(
      fc.property(
        rates,
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 9 }),
        (list, a, d) => {
          const corpus = list.toSorted((x, y) => x - y)
          expect(percentile(a, corpus)).toBeLessThanOrEqual(percentile(a + (d || 0), corpus))
        },
      ),
    )
  })
})
