import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { poissonInterval } from '../../src/metrics/poisson.ts'

/** P(X <= k) for a Poisson mean, by plain summation. */
function atMost(k: number, mean: number): number {
  let term = Math.exp(-mean)
  let sum = term
  for (let i = 1; i <= k; i++) {
    term *= mean / i
    sum += term
  }
  return sum
}

describe('the Poisson interval', () => {
  it.each([
    [0, 0, 3.6889],
    [1, 0.0253, 5.5716],
    [2, 0.2422, 7.2247],
    [5, 1.6235, 11.6683],
    [10, 4.7954, 18.3904],
    [50, 37.111, 65.9188],
    [100, 81.364, 121.6268],
  ])('after %i events is the published one', (count, low, high) => {
    expect(poissonInterval(count).low).toBeCloseTo(low, 3)
    expect(poissonInterval(count).high).toBeCloseTo(high, 3)
  })

  it('leaves 2.5 % in each tail', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (count) => {
        const { low, high } = poissonInterval(count)
        expect(1 - atMost(count - 1, low)).toBeCloseTo(0.025, 9)
        expect(atMost(count, high)).toBeCloseTo(0.025, 9)
      }),
    )
  })

  it('is the same in every runtime, to the last digit', () => {
    expect(poissonInterval(2)).toEqual({ low: 0.2422092785, high: 7.224687668 })
  })

  it('narrows, in proportion, as events grow', () => {
    const relative = [1, 10, 100, 1000, 100000].map((k) => {
      const { low, high } = poissonInterval(k)
      return (high - low) / k
    })
    expect(relative).toEqual(relative.toSorted((a, b) => b - a))
  })
})
