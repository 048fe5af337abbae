import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rateRatio } from '../../src/report/rate-ratio.ts'

const of = (events: number, words: number) => ({ events, words })

/** P(X >= k) of a binomial, by plain summation. */
function atLeast(k: number, n: number, chance: number): number {
  let term = (1 - chance) ** n
  let below = 0
  for (let i = 0; i < k; i++) {
    below += term
    term *= ((n - i) / (i + 1)) * (chance / (1 - chance))
  }
  return 1 - below
}

const events = fc.integer({ min: 0, max: 60 })
const words = fc.integer({ min: 100, max: 5000 })

describe('rateRatio', () => {
  it('agrees with a table of the binomial', () => {
    // X ~ Bin(10, 1/2): twice P(X >= 8) = 2 * 56 / 1024; Clopper-Pearson for 8 of 10 is .4439 to .9748.
    const { ratio, interval, p } = rateRatio(of(2, 1000), of(8, 1000))
    expect(ratio).toBeCloseTo(4, 10)
    expect(p).toBeCloseTo(112 / 1024, 10)
    expect(interval.low).toBeCloseTo(0.443905 / (1 - 0.443905), 4)
    expect(interval.high).toBeCloseTo(0.974789 / (1 - 0.974789), 2)
  })

  it('leaves 2.5 % in each tail, and doubles the smaller tail of equal rates', () => {
    fc.assert(
      fc.property(events, words, events, words, (j, first, k, second) => {
        fc.pre(j + k > 0)
        const { interval, p } = rateRatio(of(j, first), of(k, second))
        const tail = (least: number, ratio: number) =>
          atLeast(least, j + k, (ratio * second) / (first + ratio * second))
        if (k > 0) expect(tail(k, interval.low)).toBeCloseTo(0.025, 8)
        if (j > 0) expect(tail(k + 1, interval.high!)).toBeCloseTo(0.975, 8)
        expect(p).toBeCloseTo(Math.min(1, 2 * tail(k, 1), 2 - 2 * tail(k + 1, 1)), 8)
      }),
    )
  })

  it('reads the same from both sides', () => {
    fc.assert(
      fc.property(events, words, events, words, (j, first, k, second) => {
        fc.pre(j > 0 && k > 0)
        const there = rateRatio(of(j, first), of(k, second))
        const back = rateRatio(of(k, second), of(j, first))
        expect(there.ratio! * back.ratio!).toBeCloseTo(1, 9)
        // Either end is told to ten digits.
        expect(there.interval.low * back.interval.high!).toBeCloseTo(1, 8)
        expect(there.p).toBeCloseTo(back.p, 9)
      }),
    )
  })

  it('counts events per word', () => {
    const { ratio, p } = rateRatio(of(10, 1000), of(20, 2000))
    expect(ratio).toBeCloseTo(1, 10)
    expect(p).toBe(1)
  })

  it('finds a difference exactly where the interval leaves out 1', () => {
    for (let k = 0; k <= 40; k++) {
      const { p, interval } = rateRatio(of(15, 900), of(k, 1100))
      expect(p < 0.05).toBe(interval.low > 1 || (interval.high !== null && interval.high < 1))
    }
  })

  it('has no ratio, and no end, where the first has no events', () => {
    expect(rateRatio(of(0, 100), of(3, 100))).toMatchObject({ ratio: null, interval: { high: null } })
    expect(rateRatio(of(3, 100), of(0, 100))).toMatchObject({ ratio: 0, interval: { low: 0 } })
  })

  it('says nothing of texts without events or words', () => {
    const nothing = { ratio: null, interval: { low: 0, high: null }, p: 1 }
    expect(rateRatio(of(0, 100), of(0, 100))).toEqual(nothing)
    expect(rateRatio(of(0, 0), of(3, 100))).toEqual(nothing)
    expect(rateRatio(of(3, 100), of(0, 0))).toEqual(nothing)
  })

  it('holds for long texts', () => {
    const { p, interval } = rateRatio(of(10_000, 400_000), of(10_500, 400_000))
    expect(p).toBeGreaterThan(0.0004)
    expect(p).toBeLessThan(0.0006)
    expect(interval.low).toBeGreaterThan(1)
  })
})
