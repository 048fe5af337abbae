import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { models } from '../../../src/engine.ts'
import { scoreMentions } from '../../../src/metrics/sentiment/score.ts'
import { targets, tokensOf } from '../../../src/metrics/sentiment/targets.ts'

const word = fc.constantFrom(
  ...'Lima Rossi she attacked praised a the corrupt liar brave leader not never but , by was “ ” honest city'.split(
    ' ',
  ),
)
/** A few sentences of names, verbs and words of praise and blame, in any order. */
const text = fc
  .array(fc.array(word, { minLength: 1, maxLength: 25 }), { minLength: 1, maxLength: 4 })
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

describe('the scores of mentions', () => {
  it('are those of each mention alone, in the order given', () => {
    fc.assert(
      fc.property(text, fc.infiniteStream(fc.nat()), (text, seeds) => {
        const { document, mentions } = mentionsIn(text)
        const shuffled = mentions
          .map((mention) => ({ mention, at: seeds.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ mention }) => mention)
        const alone = shuffled.map((mention) => scoreMentions(document, [mention], models.sentiment)[0])
        expect(scoreMentions(document, shuffled, models.sentiment)).toEqual(alone)
      }),
      { numRuns: 30 },
    )
  })

  it('do not depend on the sentences around', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { document, mentions } = mentionsIn('Rossi attacked the honest city.')
        const longer = annotate(`${before}\n\n${document.text}\n\n${after}`)
        const first = tokensOf(longer, before.length + 2, before.length + 3).firstToken
        const moved = mentions.map(({ firstToken, endToken }) => ({
          firstToken: first + firstToken,
          endToken: first + endToken,
        }))
        const scores = (of: typeof document, at: typeof mentions) =>
          scoreMentions(of, at, models.sentiment).map(({ probabilities, evidence }) => [
            [...probabilities],
            evidence.map(({ text, share }) => [text, share]),
          ])
        expect(scores(longer, moved)).toEqual(scores(document, mentions))
      }),
      { numRuns: 30 },
    )
  })

  it('are probabilities', () => {
    fc.assert(
      fc.property(text, (text) => {
        const { document, mentions } = mentionsIn(text)
        for (const { probabilities } of scoreMentions(document, mentions, models.sentiment)) {
          expect(probabilities.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 10)
          for (const one of probabilities) expect(one).toBeGreaterThan(0)
        }
      }),
      { numRuns: 30 },
    )
  })
})

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

describe('the tokens of a span', () => {
  it('are those that it touches, or the next one, or else the last', () => {
    fc.assert(
      fc.property(text, fc.nat({ max: 200 }), fc.nat({ max: 12 }), (text, from, length) => {
        const document = annotate(text)
        const { tokens } = document
        const start = Math.min(from, text.length)
        const end = start + length
        const at = Array.from({ length: tokens.count }, (_, token) => token)
        const touched = at.filter((token) => tokens.end[token] > start && tokens.start[token] < end)
        const next = at.find((token) => tokens.end[token] > start) ?? tokens.count - 1
        const { firstToken, endToken } = tokensOf(document, start, end)
        expect(firstToken).toBe(touched[0] ?? next)
        expect(endToken).toBe((touched.at(-1) ?? next) + 1)
      }),
    )
  })
})
