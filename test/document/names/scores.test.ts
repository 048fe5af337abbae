import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { nameKeys } from '../../../src/document/names/features.ts'
import { firstScores } from '../../../src/document/names/first-scores.ts'
import { NAME_LABELS } from '../../../src/document/names/labels.ts'
import { nameSums } from '../../../src/document/names/name-sums.ts'
import { addSecondLook, secondKeys } from '../../../src/document/names/second-features.ts'
import { lookAgain } from '../../../src/document/names/second-look.ts'
import { type NameView, viewNames } from '../../../src/document/names/view.ts'
import { keepGeneration } from '../../../src/document/names/word-sums.ts'
import { models } from '../../../src/engine.ts'
import { createKeys, type Keys } from '../../../src/learned/keys.ts'
import { addRows } from '../../../src/learned/weights.ts'

const { weights, clusters, kinds } = models.names
const sums = nameSums(weights)
const WIDTH = NAME_LABELS.length

const TEXTS = [
  'The World Bank told Maria Lopez, the minister of Health in southern Chile, to wait. "No," said Lopez.',
  'Lopez waited in Lima. The bank did not. The Bank of Lima, and McDonald’s 2nd USA-based arm, wrote to Ms. LOPEZ.',
  'LOPEZ TOLD TO WAIT IN CHILE\n\nShe is the first of the Lopez sisters whom New York Times readers know: Ana, Eva, Ida.',
]

/** The scores of all tokens in runs, each feature's row added by itself. */
function rowByRow(view: NameView, keysOf: (run: number, place: number, keys: Keys) => void): Int32Array {
  const keys = createKeys()
  const scores = new Int32Array(view.inRuns * WIDTH)
  let at = 0
  for (let run = 0; run < view.count; run++) {
    for (let token = view.first[run]; token < view.end[run]; token++, at += WIDTH) {
      keys.count = 0
      keysOf(run, view.start[run] + token - view.first[run], keys)
      addRows(weights, keys, scores, at)
    }
  }
  return scores
}

describe('scores of names', () => {
  // Twice each, since the second time finds sums that the first kept.
  for (const text of [...TEXTS, ...TEXTS]) {
    const view = viewNames(annotate(text), clusters, kinds)
    keepGeneration(sums.words, view.document.types.generation)
    it('add up to the rows of a token’s features in the first pass', () => {
      const scores = firstScores(sums, view)
      expect(scores).toEqual(rowByRow(view, (run, place, keys) => nameKeys(view, run, place, keys)))
    })
    it('add up to them in the second', () => {
      const labels = new Uint8Array(view.document.tokens.count)
      for (let run = 0; run < view.count; run++) {
        for (let token = view.first[run]; token < view.end[run]; token++) labels[token] = (token * 7) % WIDTH
      }
      const look = lookAgain(view, labels)
      const scores = new Int32Array(view.inRuns * WIDTH)
      addSecondLook(sums, look, scores)
      expect(scores).toEqual(rowByRow(view, (run, place, keys) => secondKeys(look, run, place, keys)))
    })
  }
})
