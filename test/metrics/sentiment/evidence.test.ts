import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { models } from '../../../src/engine.ts'
import { findEvidence } from '../../../src/metrics/sentiment/evidence.ts'
import { scoreMentions } from '../../../src/metrics/sentiment/score.ts'
import { targets } from '../../../src/metrics/sentiment/targets.ts'
import { anyWord, siteIn } from './mention.ts'

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

/** What is told of "Lima", the first word of a text, where the words behind it move its score by so much. */
function toldOf(text: string, moves: readonly number[]): [string, number][] {
  // Room that another mention has left filled.
  const room = Float64Array.from({ length: 200 }, (_, i) => (i === 0 ? 0 : (moves[i - 1] ?? 99)))
  return findEvidence(siteIn(annotate(text), 0, 1), room).map(({ text, share }) => [text, share])
}

describe('the words that are told', () => {
  it.each([
    ['last', [4, 0, 0, 3, 0, 2, 0, 1], 'bold calm dear'],
    ['first', [1, 0, 0, 2, 0, 3, 0, 4], 'calm dear evil'],
    ['second', [3, 0, 0, 1, 0, 2, 0, 4], 'bold dear evil'],
    ['third', [3, 0, 0, -2, 0, 1, 0, -4], 'bold calm evil'],
    ['third, the last of its equals,', [2, 0, 0, 2, 0, 2, 0, 4], 'bold calm evil'],
    ['last, the last of its equals,', [2, 0, 0, 2, 0, 2, 0, -2], 'bold calm dear'],
  ])('are the three that move the score most: where the %s moves it least', (_, moves, told) => {
    const found = toldOf('Lima bold as a calm or dear or evil', moves)
    expect(found.map(([text]) => text).join(' ')).toBe(told)
  })

  it('move it by a twentieth of all at least', () => {
    expect(toldOf('Lima bold or calm', [1, 0, -19])).toEqual([
      ['bold', 0.05],
      ['calm', -0.95],
    ])
    expect(toldOf('Lima bold or calm', [0.9, 0, -19.1])).toEqual([['calm', -0.955]])
  })

  it('are joined where they stand beside each other and pull one way', () => {
    expect(toldOf('Lima bold calm evil', [1, 2, -1])).toEqual([
      ['bold calm', 0.75],
      ['evil', -0.25],
    ])
  })

  it('are none where nothing moves the score, and no marks', () => {
    expect(toldOf('Lima bold or calm', [0, 0, 0])).toEqual([])
    expect(toldOf('Lima, bold', [-1, 1])).toEqual([['bold', 0.5]])
  })

  it('are those that stand there, however far from the beginning of a long sentence', () => {
    const document = annotate(`${'and so on '.repeat(40)}Lima, bold or calm`)
    const site = siteIn(document, 120, 121)
    const moves = new Float64Array(200).fill(99)
    moves.fill(0, 0, site.high - site.low)
    moves.set([-1, 2, 0, 1], 121 - site.low)
    expect(findEvidence(site, moves).map(({ text, share }) => [text, share])).toEqual([
      ['bold', 0.5],
      ['calm', 0.25],
    ])
  })
})
