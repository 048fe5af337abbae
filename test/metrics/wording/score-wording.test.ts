import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import type { Source } from '../../../src/document/attributions/attribution.ts'
import { findCues } from '../../../src/metrics/wording/find-cues.ts'
import { HEDGING_CATEGORIES, hedges } from '../../../src/metrics/wording/lexicons.ts'
import { scoreWording } from '../../../src/metrics/wording/score-wording.ts'

const TEXT = 'Perhaps he left. Lima said he may stay.'
const SOURCE = { id: 's1' } as Source

/** The last three tokens before the full stop are Lima's words. */
const document = annotate(TEXT, {
  attributions: () => ({ attributions: [], sources: [SOURCE] }),
  voices: ({ tokens }) =>
    Int32Array.from({ length: tokens.count }, (_, token) => (token >= 6 && token < 9 ? 0 : -1)),
})
const scored = (distribution: number[]) =>
  scoreWording(findCues(document, hedges), document, HEDGING_CATEGORIES, distribution)

describe('the score of a wording', () => {
  it('gives each voice its words and its cues', () => {
    expect(scored([]).cues.map(({ text, voice }) => `${text} ${voice}`)).toEqual(['Perhaps author', 'may s1'])
    expect(scored([]).byVoice).toEqual({
      author: { words: 5, cues: 1, perThousandWords: 200 },
      attributed: { words: 3, cues: 1, perThousandWords: 1000 / 3 },
    })
  })

  it('stands among the documents of the reference corpus', () => {
    expect(scored([1, 2, 3]).score).toBe(1)
    expect(scored([300, 400]).score).toBe(0)
    expect(scored([100, 250]).score).toBe(0.75)
  })

  it('widens its interval around the rate', () => {
    const { perThousandWords, interval } = scored([])
    expect(perThousandWords).toBe(250)
    expect(interval.low).toBeLessThan(250)
    expect(interval.high).toBeGreaterThan(250)
  })
  it('counts what is not negated, by voice and by category, those of a caller included', () => {
    const [perhaps, may] = findCues(document, hedges)
    const cues = [perhaps, perhaps, may, { ...may, category: 'own' }, { ...may, negated: true }]
    const told = scoreWording([...cues, { ...perhaps, category: 'own' }], document, ['modal', 'weasel'], [])
    expect(told.categories).toEqual({ modal: 1, weasel: 0, epistemic: 2, own: 2 })
    expect(told.byVoice).toMatchObject({ author: { cues: 3 }, attributed: { cues: 2 } })
    expect(told.perThousandWords).toBe(5 * 125)
  })

  it('tells the share of sentences with a cue', () => {
    const [perhaps] = findCues(document, hedges)
    expect(scoreWording([perhaps, perhaps], document, [], []).sentenceShare).toBe(0.5)
    expect(scoreWording([{ ...perhaps, negated: true }], document, [], []).sentenceShare).toBe(0)
  })
})
