import { describe, expect, it } from 'vitest'
import { chainWeights } from '../../../lab/train/chain.ts'
import { createFeatureCollector } from '../../../lab/train/features.ts'
import { trainPerceptron } from '../../../lab/train/perceptron.ts'
import { viterbi } from '../../../src/learned/chain.ts'
import { layOut, NO_FEATURE } from '../../../src/learned/layout.ts'
import { addToLanes, readTables, unpack } from '../../../src/learned/tables.ts'

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
