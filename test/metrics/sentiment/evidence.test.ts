import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { models } from '../../../src/engine.ts'
import { scoreMentions } from '../../../src/metrics/sentiment/score.ts'
import { targets } from '../../../src/metrics/sentiment/targets.ts'
import { anyWord } from './mention.ts'

/** A few sentences of such words. */
const text = fc
  .array(fc.array(anyWord, { minLength: 1, maxLength: 25 }), { minLength: 1, maxLength: 4 })
  .map((sentences) => sentences.map((words) => `${words.join(' ')}.`).join(' '))

/** Each token of a text as a mention. */
function mentionsIn(text: string) {
  const document = annotate(text)
  const mentions = Array.from({ length: document.tokens.count }, (_, token) => ({
    firstToken: token,
    endToken: token + 1,
  }))
  return { document, mentions }
}

describe('the evidence of a score', () => {
  it('is three stretches at most, apart, in order, outside the target, whose shares add up to 1 at most', () => {
    fc.assert(
      fc.property(text, (text) => {
        const { document, mentions } = mentionsIn(text)
        scoreMentions(document, mentions, models.sentiment).forEach(({ evidence }, token) => {
          const { start, end } = document.tokens
          expect(evidence.length).toBeLessThanOrEqual(3)
          evidence.forEach((one, i) => {
            expect(text.slice(one.start, one.end)).toBe(one.text)
            expect(one.end <= start[token] || end[token] <= one.start).toBe(true)
            expect(Math.abs(one.share)).toBeGreaterThanOrEqual(0.05)
            expect(one.text).toMatch(/[\p{L}\p{N}]/u)
            if (i > 0) expect(one.start).toBeGreaterThanOrEqual(evidence[i - 1].end)
          })
          expect(evidence.reduce((sum, { share }) => sum + Math.abs(share), 0)).toBeLessThanOrEqual(1.001)
        })
      }),
      { numRuns: 30 },
    )
  })

  it('joins neighbours that pull the same way, and keeps those apart that do not', () => {
    fc.assert(
      fc.property(text, (text) => {
        const { document, mentions } = mentionsIn(text)
        for (const { evidence } of scoreMentions(document, mentions, models.sentiment)) {
          for (let i = 1; i < evidence.length; i++) {
            const between = text.slice(evidence[i - 1].end, evidence[i].start)
            const same = evidence[i - 1].share > 0 === evidence[i].share > 0
            if (same) expect(between.trim()).not.toBe('')
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  it('pulls the way that it says', () => {
    const toward = (text: string) => targets(annotate(text), [{ start: 0, end: 4 }], models.sentiment)[0]
    const blame = toward('Lima is a corrupt liar.').evidence
    const praise = toward('Lima is a brave and honest leader.').evidence
    expect(blame.find(({ text }) => text.includes('liar'))?.share).toBeLessThan(0)
    expect(praise.find(({ text }) => text.includes('honest'))?.share).toBeGreaterThan(0)
  })
})
