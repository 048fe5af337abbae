import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { MOST_FEATURES, nameFeatures } from '../../../src/document/names/features.ts'
import { LANES } from '../../../src/document/names/layout.ts'
import { nameScores } from '../../../src/document/names/scores.ts'
import { type NameView, viewNames } from '../../../src/document/names/view.ts'
import { models } from '../../../src/engine.ts'
import { addToLanes } from '../../../src/learned/tables.ts'

const { names } = models

const TEXTS = [
  'The World Bank told Maria Lopez, the minister of Health in southern Chile, to wait. "No," said Lopez.',
  'Lopez waited in Lima. The bank did not. The Bank of Lima, and McDonald’s 2nd USA-based arm, wrote to Ms. LOPEZ.',
  'LOPEZ TOLD TO WAIT IN CHILE\n\nShe is the first of the Lopez sisters whom New York Times readers know: Ana, Eva, Ida.',
]

/** The scores of all tokens in runs, each feature's row added by itself. */
function rowByRow(view: NameView): Int32Array {
  const features = new Int32Array(MOST_FEATURES)
  const scores = new Int32Array(view.inRuns * LANES)
  let at = 0
  for (let run = 0; run < view.count; run++) {
    for (let token = view.first[run]; token < view.end[run]; token++, at += LANES) {
      const count = nameFeatures(names.layout, view, run, view.start[run] + token - view.first[run], features)
      for (let k = 0; k < count; k++) addToLanes(names.tables, features.subarray(k), 1, scores, at)
    }
  }
  return scores
}

describe('scores of names', () => {
  // Twice each, since the second time finds sums that the first kept.
  for (const text of [...TEXTS, ...TEXTS]) {
    it('add up to the rows of a token’s features', () => {
      const view = viewNames(annotate(text), names)
      expect(nameScores(names, view)).toEqual(rowByRow(view))
    })
  }
})
