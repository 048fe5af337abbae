import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORBIDDEN } from '../../src/learned/chain.ts'
import { factorsOf, marginals } from '../../src/learned/marginals.ts'

const SCALE = 0.1

/** The share of each label at each token, by going through all sequences. */
function sharesOf(scores: readonly number[], transitions: readonly number[], width: number): number[] {
  const length = scores.length / width
  const shares = new Array<number>(scores.length).fill(0)
  let total = 0
  for (let code = 0; code < width ** length; code++) {
    const labels = Array.from({ length }, (_, i) => Math.floor(code / width ** i) % width)
    const sum = labels.reduce(
      (sum, label, i) =>
        sum + scores[i * width + label] + transitions[(i > 0 ? labels[i - 1] : width) * width + label],
      0,
    )
    const odds = Math.exp(sum * SCALE)
    total += odds
    labels.forEach((label, i) => {
      shares[i * width + label] += odds
    })
  }
  return shares.map((share) => share / total)
}

const scoresOf = (count: number) =>
  fc.array(fc.integer({ min: -60, max: 60 }), { minLength: count, maxLength: count })

describe('marginals', () => {
  it('are the shares that labels have in all sequences', () => {
    const chains = fc
      .record({ width: fc.integer({ min: 1, max: 6 }), length: fc.integer({ min: 1, max: 4 }) })
      .chain(({ width, length }) =>
        fc.record({
          width: fc.constant(width),
          scores: scoresOf(width * length),
          transitions: scoresOf(width * (width + 1)),
        }),
      )
    fc.assert(
      fc.property(chains, ({ width, scores, transitions }) => {
        const found = new Float32Array(scores.length)
        const factors = factorsOf(Int32Array.from(transitions), width, SCALE)
        marginals(Int32Array.from(scores), factors, 0, scores.length / width, found)
        sharesOf(scores, transitions, width).forEach((share, at) => {
          expect(found[at]).toBeCloseTo(share, 5)
        })
      }),
      { numRuns: 50 },
    )
  })

  it('give a forbidden label none, however little its rivals have', () => {
    const transitions = new Int32Array(12)
    transitions[3 * 3 + 2] = FORBIDDEN
    const p = new Float32Array(6)
    marginals(Int32Array.from([5, 0, 9, 1, 2, 2000]), factorsOf(transitions, 3, 0.3), 0, 2, p)
    expect(p[0] + p[1]).toBeCloseTo(1, 5)
    expect(p[2]).toBeCloseTo(0, 6)
    expect(p[5]).toBeCloseTo(1, 5)
  })
})
