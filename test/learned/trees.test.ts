import { describe, expect, it } from 'vitest'
import { trainTrees } from '../../lab/train/trees.ts'
import { evaluateTrees } from '../../src/learned/evaluate-trees.ts'
import { readTrees, writeTrees } from '../../src/learned/trees.ts'

const options = { trees: 60, depth: 2, rate: 0.2, least: 2, shrink: 1, sample: 1, features: 1 }
const rows = Array.from({ length: 64 }, (_, i) => Float64Array.of(i % 8, i >> 3))
const targets = rows.map(([a, b]) => (a > 3 && b > 3 ? 1 : 0))
const use = rows.map((_, i) => i)
const trees = { task: 'and', features: ['a', 'b'], ...trainTrees(rows, targets, use, options) }

describe('boosted trees', () => {
  it('learn what no sum of single features can tell', () => {
    for (const i of use) expect(evaluateTrees(trees, rows[i])[0]).toBeCloseTo(targets[i], 1)
  })

  it('are the same after being written and read', () => {
    const read = readTrees(writeTrees(trees).buffer)
    expect(read.features).toEqual(['a', 'b'])
    for (const i of use) expect(evaluateTrees(read, rows[i])[0]).toBe(evaluateTrees(trees, rows[i])[0])
  })

  it('give the leaf that a walk from the root reaches, at every depth that they may have', () => {
    for (const depth of [1, 3, 5]) {
      const deep = {
        task: 'deep',
        features: ['a', 'b'],
        ...trainTrees(rows, targets, use, { ...options, depth }),
      }
      const inner = 2 ** depth - 1
      for (const row of rows) {
        let sum = deep.base
        for (let tree = 0; tree < deep.count; tree++) {
          let node = 0
          while (node < inner) {
            const asked = tree * inner + node
            node = 2 * node + (row[deep.feature[asked]] > deep.threshold[asked] ? 2 : 1)
          }
          sum += deep.leaves[tree * (inner + 1) + node - inner]
        }
        expect(evaluateTrees(deep, row)[0]).toBe(sum)
      }
    }
    expect(() => evaluateTrees({ ...trees, depth: 6 }, rows[0])).toThrow('depth 6')
  })

  it('come out alike each time', () => {
    expect(trainTrees(rows, targets, use, options)).toEqual(trainTrees(rows, targets, use, options))
  })

  it('refuse bytes that are none', () => {
    expect(() => readTrees(new ArrayBuffer(4))).toThrow('not a file of trees')
  })
})
