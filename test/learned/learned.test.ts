import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFeatureCollector } from '../../lab/train/features.ts'
import { logisticWeights, trainLogistic } from '../../lab/train/logistic.ts'
import { chainWeights, trainPerceptron } from '../../lab/train/perceptron.ts'
import { FORBIDDEN, factorsOf, marginals, viterbi } from '../../src/learned/chain.ts'
import { createKeys, keyOf, push } from '../../src/learned/keys.ts'
import { classify } from '../../src/learned/linear.ts'
import { emissions, type TaggerTask, type TokenSequences, tokenKeys } from '../../src/learned/tagger.ts'
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

  it('gives probabilities that add up, and none to a forbidden label', () => {
    const scores = Int32Array.from([5, 0, 9, 1, 2, 3])
    const transitions = new Int32Array(12)
    transitions[3 * width + 2] = FORBIDDEN
    const p = new Float32Array(6)
    marginals(scores, factorsOf(transitions, width, 0.3), width, 0, 2, p)
    expect(p[0] + p[1] + p[2]).toBeCloseTo(1, 5)
    expect(p[3] + p[4] + p[5]).toBeCloseTo(1, 5)
    expect(p[2]).toBeCloseTo(0, 6)
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
const task: TaggerTask<TokenSequences> = {
  name: 'toy',
  labels: ['O', 'X'],
  forbidden: () => false,
  window: [-1, 0],
  wordFeatures: (_, type, keys) => push(keys, keyOf(1, type)),
  tokenFeatures: (text, token, keys) =>
    push(keys, keyOf(2, token > 0 ? text.tokens.type[token - 1] * 9 + text.tokens.type[token] : -1)),
}

function sequence(types: number[]): TokenSequences {
  return {
    tokens: { count: types.length, type: Int32Array.from(types), sentence: new Int32Array(types.length) },
    types: { count: 4, shared: new Int32Array(4).fill(-1), generation: 0 },
    sentences: { count: 1, firstToken: Int32Array.of(0), endToken: Int32Array.of(types.length) },
  }
}

describe('the labeller', () => {
  const text = sequence([0, 1, 2, 1, 3, 0, 1, 1])
  const gold = Uint8Array.from([0, 1, 0, 0, 0, 0, 1, 0])
  const collector = createFeatureCollector()
  const keys = createKeys(2)
  for (let token = 0; token < text.tokens.count; token++) {
    keys.count = 0
    tokenKeys(task, text, text, token, keys)
    collector.add(keys.data, keys.count)
  }
  const features = collector.finish(1)
  const sentences = { first: Int32Array.of(0), end: Int32Array.of(8), gold }
  const options = { labels: task.labels, forbidden: task.forbidden, epochs: 10 }
  const file = chainWeights('toy', task.labels, features.keys, trainPerceptron(features, sentences, options))
  const weights = readWeights(file.buffer)

  it('learns what its trainer showed it', () => {
    const labels = new Uint8Array(8)
    const transitions = Int32Array.from(weights.settings.transitions as number[])
    viterbi(emissions(task, weights, text, text), transitions, 2, 0, 8, labels)
    expect([...labels]).toEqual([...gold])
  })

  it('scores a token as the sum of the rows that its trainer saw', () => {
    const scores = emissions(task, weights, text, text)
    for (let token = 0; token < 8; token++) {
      keys.count = 0
      tokenKeys(task, text, text, token, keys)
      const sums = new Int32Array(2)
      addRows(weights, keys, sums, 0)
      expect([...sums]).toEqual([...scores.subarray(token * 2, token * 2 + 2)])
    }
  })

  it('comes out the same, byte for byte', () => {
    const again = chainWeights(
      'toy',
      task.labels,
      features.keys,
      trainPerceptron(features, sentences, options),
    )
    expect(again).toEqual(file)
  })
})

describe('logistic regression', () => {
  it('learns which feature means which class', () => {
    const collector = createFeatureCollector()
    const labels = [0, 1, 2, 0, 1, 2]
    for (const label of labels) collector.add(Int32Array.of(keyOf(1, label), keyOf(2, 0)), 2)
    const features = collector.finish(1)
    const model = trainLogistic(features, labels, { classes: 3, l2: 0.01 })
    const weights = readWeights(logisticWeights('toy', ['a', 'b', 'c'], features.keys, model).buffer)
    for (let label = 0; label < 3; label++) {
      const keys = createKeys()
      push(keys, keyOf(1, label))
      const p = classify(weights, keys)
      expect(p[label]).toBeGreaterThan(0.8)
      expect(p[0] + p[1] + p[2]).toBeCloseTo(1)
    }
  })
})
