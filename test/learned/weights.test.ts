import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeWeights } from '../../src/learned/weight-file.ts'
import { addRows, readWeights, rowOf, rowsOf } from '../../src/learned/weights.ts'

/** A model of `width` labels that knows `count` keys, spread evenly over all that there may be. */
function modelOf(width: number, count: number) {
  const keys = Array.from(
    { length: count },
    (_, i) => 1 + Math.floor((i * 0x0ffffff0) / count) + ((i * 7) % 5),
  )
  const rows = keys.flatMap((key) =>
    Array.from({ length: width }, (_, label) => ((key + 31 * label) % 255) - 127),
  )
  const labels = Array.from({ length: width }, (_, label) => `l${label}`)
  const file = writeWeights({ task: 't', labels, scale: 1, settings: {} }, keys, rows)
  return { keys, weights: readWeights(file.buffer) }
}

describe('hashed rows', () => {
  for (const width of [1, 3, 4, 7, 8]) {
    const { keys, weights } = modelOf(width, 500)
    const asked = fc.array(fc.oneof(fc.constantFrom(...keys), fc.integer({ min: 1, max: 0x0fffffff })), {
      maxLength: 700,
    })
    it(`are found together as they are one by one, with ${width} labels`, () => {
      fc.assert(
        fc.property(asked, (list) => {
          const rows = new Int32Array(list.length)
          rowsOf(weights, Int32Array.from(list), list.length, rows)
          expect([...rows]).toEqual(list.map((key) => rowOf(weights, key)))
        }),
        { numRuns: 30 },
      )
    })
    it(`add up, known and unknown, more than a lane holds, with ${width} labels`, () => {
      fc.assert(
        fc.property(asked, (list) => {
          const sums = new Int32Array(width + 1).fill(5)
          addRows(weights, { data: Int32Array.from(list), count: list.length }, sums, 1)
          const known = list.map((key) => rowOf(weights, key)).filter((row) => row >= 0)
          const sumOf = (label: number) => known.reduce((sum, row) => sum + weights.values[row + label], 5)
          expect([...sums]).toEqual([5, ...Array.from({ length: width }, (_, label) => sumOf(label))])
        }),
        { numRuns: 30 },
      )
    })
  }
})

describe('weight files', () => {
  it('give back what was written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 0x0fffffff }), { maxLength: 50 }), (unsorted) => {
        const keys = unsorted.sort((a, b) => a - b)
        const rows = keys.flatMap((key) => [(key % 255) - 127, key % 100])
        const file = writeWeights(
          { task: 't', labels: ['a', 'b'], scale: 0.5, settings: { x: 1 } },
          keys,
          rows,
        )
        const weights = readWeights(file.buffer)
        expect(weights.settings).toEqual({ x: 1 })
        keys.forEach((key, i) => {
          const sums = new Int32Array(2)
          addRows(weights, { data: Int32Array.of(key), count: 1 }, sums, 0)
          expect([...sums]).toEqual(rows.slice(i * 2, i * 2 + 2))
        })
      }),
    )
  })

  it('refuse other bytes', () => {
    expect(() => readWeights(new ArrayBuffer(4))).toThrow('not a weight file')
  })
})
