import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { viterbi } from '../../src/learned/chain.ts'

const width = 3
const small = fc.integer({ min: -40, max: 40 })

/** The best sequence by trying them all. */
function bruteForce(scores: Int32Array, transitions: Int32Array, length: number): number {
  let best = Number.NEGATIVE_INFINITY
  for (let code = 0; code < width ** length; code++) {
    let sum = 0
    let last = width
    for (let i = 0, rest = code; i < length; i++, rest = Math.floor(rest / width)) {
      const label = rest % width
      sum += scores[i * width + label] + transitions[last * width + label]
      last = label
    }
    best = Math.max(best, sum)
  }
  return best
}

describe('chain decoding', () => {
  it('finds the best sequence', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 5 })
          .chain((n) => fc.array(small, { minLength: n * width, maxLength: n * width })),
        fc.array(small, { minLength: 12, maxLength: 12 }),
        (a, b) => {
          const scores = Int32Array.from(a)
          const transitions = Int32Array.from(b)
          const length = a.length / width
          const labels = new Uint8Array(length)
          viterbi(scores, transitions, width, 0, length, labels)
          let sum = 0
          for (let i = 0; i < length; i++) {
            sum +=
              scores[i * width + labels[i]] + transitions[(i ? labels[i - 1] : width) * width + labels[i]]
          }
          expect(sum).toBe(bruteForce(scores, transitions, length))
        },
      ),
    )
  })
})
