import { describe, expect, it } from 'vitest'
import { rateRatio } from '../../src/report/rate-ratio.ts'

const of = (events: number, words: number) => ({ events, words })

describe('rateRatio', () => {
  it('agrees with a table of the binomial', () => {
    // X ~ Bin(10, 1/2): twice P(X >= 8) = 2 * 56 / 1024; Clopper-Pearson for 8 of 10 is .4439 to .9748.
    const { ratio, interval, p } = rateRatio(of(2, 1000), of(8, 1000))
    expect(ratio).toBeCloseTo(4, 10)
    expect(p).toBeCloseTo(112 / 1024, 10)
    expect(interval.low).toBeCloseTo(0.443905 / (1 - 0.443905), 4)
    expect(interval.high).toBeCloseTo(0.974789 / (1 - 0.974789), 2)
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
  })

  it('holds for long texts', () => {
    const { p, interval } = rateRatio(of(10_000, 400_000), of(10_500, 400_000))
    expect(p).toBeGreaterThan(0.0004)
    expect(p).toBeLessThan(0.0006)
    expect(interval.low).toBeGreaterThan(1)
  })
})
