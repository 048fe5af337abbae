import { expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { models } from '../../../src/engine.ts'
import { createKeys } from '../../../src/learned/keys.ts'
import { addRows } from '../../../src/learned/weights.ts'
import { hedgeCandidates } from '../../../src/metrics/wording/hedge-candidates.ts'
import {
  addCueFeatures,
  addFactFeatures,
  addPlaceFeatures,
  createHedgeViewer,
  FACT_COUNT,
} from '../../../src/metrics/wording/hedge-features.ts'
import { createHedgeSummer } from '../../../src/metrics/wording/hedge-sums.ts'

const { weights, observed, dismissed } = models.hedging.hedges
const width = weights.labels.length

it('the sums of a candidate are those of all its features, whatever was remembered of its cue', () => {
  const summer = createHedgeSummer(weights, observed)
  const keys = createKeys()
  for (const text of [
    'It may rain. If it does, we may not go; perhaps nobody would.',
    'Would she go? “It may rain,” he said, but no one thought that it could. It is expected to snow.',
    'There is no possible excuse. Critics suggest that it may, or may not, be likely: whether they know is unclear.',
    'They met in May. It may be so.',
    'It is likely, not likely, or hardly likely. As far as I know, they only sort of agree.',
  ]) {
    const document = annotate(text)
    const view = createHedgeViewer(document)
    const candidates = hedgeCandidates(document, observed, dismissed)
    expect(candidates.length).toBeGreaterThan(0)
    candidates.forEach((_, index) => {
      const seen = view(candidates, index)
      const sums = new Int32Array(width)
      summer.addCue(seen, sums)
      summer.addPlace(seen, sums)
      const expected = new Int32Array(width)
      keys.count = 0
      addCueFeatures(seen, keys)
      for (let fact = 0; fact < FACT_COUNT; fact++) {
        if ((seen.facts & (1 << fact)) !== 0) addFactFeatures(seen, fact, keys)
      }
      addPlaceFeatures(seen, keys)
      addRows(weights, keys, expected, 0)
      expect(sums).toEqual(expected)
    })
  }
})
