import { describe, expect, it } from 'vitest'
import { createFeatureCollector } from '../../../lab/train/features.ts'
import { trainLogistic } from '../../../lab/train/logistic.ts'
import { keyOf } from '../../../src/learned/keys.ts'
import { softmax } from '../../../src/learned/softmax.ts'

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
