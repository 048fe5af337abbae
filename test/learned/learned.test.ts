import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFeatureCollector } from '../../lab/train/features.ts'
import { trainLogistic } from '../../lab/train/logistic.ts'
import { chainWeights, trainPerceptron } from '../../lab/train/perceptron.ts'
import { viterbi } from '../../src/learned/chain.ts'
import { keyOf } from '../../src/learned/keys.ts'
import { layOut, NO_FEATURE } from '../../src/learned/layout.ts'
import { softmax } from '../../src/learned/softmax.ts'
import { addToLanes, readTables, unpack } from '../../src/learned/tables.ts'
import { writeWeights } from '../../src/learned/weight-file.ts'
import { addRows, readWeights } from '../../src/learned/weights.ts'

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

// A toy language: "b" is labelled 1 after "a", else 0; everything else is 0.
describe('the perceptron', () => {
  const words = [0, 1, 2, 1, 3, 0, 1, 1]
  const gold = Uint8Array.from([0, 1, 0, 0, 0, 0, 1, 0])
  const { at, direct } = layOut({ word: 4 }, { pair: 4 * 4 })
  const features = words.map((word, i) =>
    i === 0 ? [at.word + word, NO_FEATURE] : [at.word + word, at.pair + words[i - 1] * 4 + word],
  )
  const collector = createFeatureCollector()
  for (const row of features) collector.add(Int32Array.from(row), row.length)
  const rows = collector.finish(1)
  const sentences = { first: Int32Array.of(0), end: Int32Array.of(8), gold }
  const options = { labels: ['O', 'X'], forbidden: () => false, epochs: 10 }
  const write = () =>
    chainWeights('toy', options.labels, rows.keys, trainPerceptron(rows, sentences, options), { direct })

  it('learns what it is shown', () => {
    const tables = readTables(write().buffer)
    const scores = new Int32Array(16)
    features.forEach((row, i) => {
      const lanes = new Int32Array(2 * tables.stride)
      addToLanes(tables, Int32Array.from(row), row.length, lanes, 0)
      unpack(tables, lanes, 0, scores, i * 2)
    })
    const labels = new Uint8Array(8)
    viterbi(scores, Int32Array.from(tables.settings.transitions as number[]), 2, 0, 8, labels)
    expect([...labels]).toEqual([...gold])
  })

  it('comes out the same, byte for byte', () => {
    expect(write()).toEqual(write())
  })
})

describe('logistic regression', () => {
  it('learns which feature means which class', () => {
    const collector = createFeatureCollector()
    const labels = [0, 1, 2, 0, 1, 2]
    for (const label of labels) collector.add(Int32Array.of(keyOf(1, label), keyOf(2, 0)), 2)
    const features = collector.finish(1)
    const model = trainLogistic(features, labels, { classes: 3, l2: 0.01 })
    for (let label = 0; label < 3; label++) {
      const row = 3 * features.keys.indexOf(keyOf(1, label))
      const p = model.bias.map((bias, c) => bias + model.rows[row + c])
      softmax(p)
      expect(p[label]).toBeGreaterThan(0.8)
      expect(p[0] + p[1] + p[2]).toBeCloseTo(1)
    }
  })
})
