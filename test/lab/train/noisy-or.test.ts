import { describe, expect, it } from 'vitest'
import { createFeatureCollector } from '../../../lab/train/features.ts'
import { trainNoisyOr } from '../../../lab/train/noisy-or.ts'

const CAUSE = 7
const NOISE = 8

describe('a noisy-or', () => {
  it('learns from labels of groups which of their examples is the cause', () => {
    const collector = createFeatureCollector()
    const label = Uint8Array.from({ length: 40 }, (_, group) => group % 2)
    for (const on of label) {
      collector.add(Int32Array.of(NOISE), 1)
      collector.add(Int32Array.of(on ? CAUSE : NOISE), 1)
      collector.add(Int32Array.of(NOISE), 1)
    }
    const start = Int32Array.from({ length: 41 }, (_, group) => group * 3)
    const groups = Array.from(label, (_, group) => group)
    const { rows, bias } = trainNoisyOr(collector.finish(1), { start, label }, groups, 0.1)
    expect(rows[0] + bias).toBeGreaterThan(1)
    expect(rows[1] + bias).toBeLessThan(-1)
  })
})
