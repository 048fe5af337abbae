import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { models } from '../../../src/engine.ts'
import { sentimentOf } from '../../../src/metrics/sentiment/classify.ts'
import { scoreMentions } from '../../../src/metrics/sentiment/score.ts'

const PRAISE = 'Lima is a brave and honest leader.'
const BLAME = 'Lima is a corrupt liar.'

/** Probabilities toward the first word of a text, with so much of the network in them, at some temperature. */
function probabilitiesOf(text: string, share: number, temperature = 1): number[] {
  const { network } = models.sentiment
  const model = { ...models.sentiment, network: { ...network, share, temperature } }
  const [{ probabilities }] = scoreMentions(annotate(text), [{ firstToken: 0, endToken: 1 }], model)
  return [...probabilities]
}

describe('the two readers of a mention', () => {
  it.each([0, 1])('each tell praise from blame alone, a share of %i of the network', (share) => {
    expect(sentimentOf(probabilitiesOf(PRAISE, share)).label).toBe('positive')
    expect(sentimentOf(probabilitiesOf(BLAME, share)).label).toBe('negative')
  })
  it('are averaged by their share', () => {
    for (const text of [PRAISE, BLAME]) {
      const linear = probabilitiesOf(text, 0)
      const network = probabilitiesOf(text, 1)
      probabilitiesOf(text, 0.25).forEach((probability, c) => {
        expect(probability).toBeCloseTo(0.75 * linear[c] + 0.25 * network[c], 10)
      })
    }
  })
  it('are the less sure the higher the temperature, and never change their mind', () => {
    const [cold, plain, hot] = [0.5, 1, 2].map((temperature) => probabilitiesOf(PRAISE, 0.5, temperature))
    expect(cold[2]).toBeGreaterThan(plain[2])
    expect(plain[2]).toBeGreaterThan(hot[2])
    expect(sentimentOf(hot).label).toBe('positive')
    // Odds at a temperature of 2 are the roots of the odds at 1.
    expect(hot[2] / hot[0]).toBeCloseTo(Math.sqrt(plain[2] / plain[0]), 8)
  })
})

describe('the sentiment that probabilities tell', () => {
  it('is the likeliest class, positive less negative, and how likely the class is', () => {
    expect(sentimentOf([0.5, 0.3, 0.2])).toEqual({ label: 'negative', score: -0.3, confidence: 0.5 })
    expect(sentimentOf([0.1, 0.2, 0.7])).toEqual({ label: 'positive', score: 0.6, confidence: 0.7 })
    expect(sentimentOf([0.2, 0.6, 0.2])).toEqual({ label: 'neutral', score: 0, confidence: 0.6 })
  })
  it('is neutral where it ties', () => {
    expect(sentimentOf([0.4, 0.4, 0.2]).label).toBe('neutral')
    expect(sentimentOf([0.2, 0.4, 0.4]).label).toBe('neutral')
  })
  it('claims four decimals', () => {
    expect(sentimentOf([1 / 3, 1 / 7, 11 / 21])).toMatchObject({ score: 0.1905, confidence: 0.5238 })
  })
})
