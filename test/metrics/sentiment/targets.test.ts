import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { models } from '../../../src/engine.ts'
import { targets } from '../../../src/metrics/sentiment/targets.ts'

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
    expect(targets(annotate(''), [{ start: 0, end: 0 }], models.sentiment)[0].sentiment.label).toBe('neutral')
  })
  it('knows nothing of the name itself', () => {
    expect(toward('Hitler spoke on Monday.', 'Hitler').sentiment).toEqual(
      toward('Gandhi spoke on Monday.', 'Gandhi').sentiment,
    )
  })
})
