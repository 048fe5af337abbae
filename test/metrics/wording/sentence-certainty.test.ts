import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import weights from '../../../src/learned/certainty.bin'
import { readTrees } from '../../../src/learned/trees.ts'
import { sentenceCertainty } from '../../../src/metrics/wording/sentence-certainty.ts'
import { SENTENCE_FEATURES } from '../../../src/metrics/wording/sentence-features.ts'
import { codePoint } from '../../code-point.ts'

const trees = readTrees(weights)
const scoresOf = (text: string) => [...sentenceCertainty(annotate(text), trees)]
const scoreOf = (text: string) => scoresOf(text)[0]

describe('the certainty of a sentence', () => {
  it('falls with what the sentence leaves open', () => {
    expect(scoreOf('The plan may fail.')).toBeLessThan(scoreOf('The plan will probably fail.'))
    expect(scoreOf('The plan will probably fail.')).toBeLessThan(scoreOf('The plan will fail.'))
    expect(scoreOf('It is unclear why the bridge fell.')).toBeLessThan(
      scoreOf('The bridge fell because of rust.'),
    )
  })

  it('is high for a plain report, a headline and a fragment, which have no cue', () => {
    for (const text of ['The minister resigned on Tuesday.', 'Storm kills dozens in coastal towns', 'Yes.']) {
      expect(scoreOf(text)).toBeGreaterThan(0.65)
    }
  })

  it('gives each sentence its own', () => {
    const [plain, open] = scoresOf('The bridge fell. It might have been rust.')
    expect(plain).toBeGreaterThan(open)
  })

  it('lies between 0 and 1, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(codePoint, { maxLength: 200 }), (points) => {
        const text = String.fromCodePoint(...points)
        for (const score of scoresOf(text)) {
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('was trained on the features that the code computes', () => {
    expect(trees.features).toEqual(SENTENCE_FEATURES)
  })
})
