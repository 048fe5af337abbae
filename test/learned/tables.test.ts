import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut, NO_FEATURE } from '../../src/learned/layout.ts'
import { addToLanes, readTables, unpack } from '../../src/learned/tables.ts'
import { writeWeights } from '../../src/learned/weight-file.ts'

const layout = layOut({ one: 10, two: 30 }, { many: 5_000_000 })
const weight = fc.integer({ min: -127, max: 127 })
const feature = fc.oneof(
  fc.integer({ min: 1, max: 40 }),
  fc.integer({ min: layout.at.many, max: layout.at.many + 4_999_999 }),
)

describe('tables', () => {
  it('lay templates end to end, those that are looked up last', () => {
    expect(layout).toEqual({ at: { one: 1, two: 11, many: 41 }, direct: 41 })
    expect(() => layOut({ one: 2 ** 31 }, {})).toThrow('too many')
  })

  it('sum the rows of known features; others, and no feature, count nought', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.uniqueArray(feature, { maxLength: 60 }),
        fc.array(weight, { minLength: 12, maxLength: 12 }),
        fc.array(feature, { maxLength: 10 }),
        (width, unsorted, pattern, others) => {
          const keys = unsorted.sort((a, b) => a - b)
          const rowOf = (key: number) =>
            pattern.slice(0, width).map((value, label) => (value + key * (label + 1)) % 128)
          const labels = pattern.slice(0, width).map(String)
          const settings = { direct: layout.direct }
          const rows = keys.flatMap(rowOf)
          const file = writeWeights({ task: 't', labels, scale: 1, settings }, keys, rows)
          const tables = readTables(file.buffer)
          const asked = [...keys, ...others, NO_FEATURE]
          const lanes = new Int32Array(2 * tables.stride)
          addToLanes(tables, Int32Array.from(asked), asked.length, lanes, 0)
          const sums = new Int32Array(width)
          unpack(tables, lanes, 0, sums, 0)
          const known = asked.filter((key) => keys.includes(key)).map(rowOf)
          expect([...sums]).toEqual(labels.map((_, label) => known.reduce((sum, row) => sum + row[label], 0)))
        },
      ),
    )
  })

  it('refuse rows that are too long', () => {
    const labels = [...'abcdefghijklm']
    const file = writeWeights({ task: 't', labels, scale: 1, settings: { direct: 1 } }, [], [])
    expect(() => readTables(file.buffer)).toThrow('13 labels')
  })
})
