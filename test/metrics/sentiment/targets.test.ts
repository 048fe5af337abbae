import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { models } from '../../../src/engine.ts'
import { targets, tokensOf } from '../../../src/metrics/sentiment/targets.ts'

/** The sentiment toward the first place where `target` stands in `text`. */
function toward(text: string, target: string) {
  const start = text.indexOf(target)
  return targets(annotate(text), [{ start, end: start + target.length }], models.sentiment)[0]
}

describe('targets', () => {
  it('tells praise from blame', () => {
    expect(toward('Lima is a brave and honest leader.', 'Lima').sentiment.label).toBe('positive')
    expect(toward('Lima is a corrupt liar.', 'Lima').sentiment.label).toBe('negative')
  })
  it('reads a pronoun as sent', () => {
    expect(toward('She was convicted of fraud.', 'She').sentiment.score).toBeLessThan(-0.3)
  })
  it('names the words that moved the score, each with its signed share', () => {
    const { evidence } = toward('Critics called Lima a corrupt liar.', 'Lima')
    expect(evidence.map(({ text }) => text).join(' ')).toContain('liar')
    for (const { share } of evidence) expect(Math.abs(share)).toBeLessThanOrEqual(1)
  })
  it('returns a span as it was sent, and reads the tokens that it touches', () => {
    const text = 'Ana Lima lied.'
    const [found] = targets(annotate(text), [{ start: 5, end: 6 }], models.sentiment)
    expect(found).toMatchObject({ start: 5, end: 6, text: 'i' })
    expect(found.sentiment).toEqual(
      targets(annotate(text), [{ start: 4, end: 8 }], models.sentiment)[0].sentiment,
    )
  })
  it('is neutral where there is nothing to read', () => {
    expect(targets(annotate('  '), [{ start: 0, end: 1 }], models.sentiment)).toEqual([
      { start: 0, end: 1, text: ' ', sentiment: { label: 'neutral', score: 0, confidence: 1 }, evidence: [] },
    ])
  })
  it('knows nothing of the name itself', () => {
    expect(toward('Hitler spoke on Monday.', 'Hitler').sentiment).toEqual(
      toward('Gandhi spoke on Monday.', 'Gandhi').sentiment,
    )
  })
})

describe('the tokens of a span', () => {
  const parts = fc.array(fc.constantFrom('Ana', 'Lima', '“', '.', '3', ' ', '\n'), {
    minLength: 1,
    maxLength: 40,
  })

  it('are none where there are none', () => {
    expect(tokensOf(annotate('  '), 0, 1)).toEqual({ firstToken: 0, endToken: 0 })
  })

  it('are those that it touches, or the next one, or else the last', () => {
    fc.assert(
      fc.property(parts, fc.nat({ max: 99 }), fc.nat({ max: 12 }), (parts, from, length) => {
        const text = parts.join('')
        const document = annotate(text)
        const { tokens } = document
        fc.pre(tokens.count > 0)
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
