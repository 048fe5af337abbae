import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { models } from '../../../src/engine.ts'
import { classifyMention, sentimentOf } from '../../../src/metrics/sentiment/classify.ts'
import { scoreMentions } from '../../../src/metrics/sentiment/score.ts'

const PRAISE = 'Lima is a brave and honest leader.'
const BLAME = 'Lima is a corrupt liar.'

/** Probabilities toward the first word of a text, at so many times the model's temperature. */
function probabilitiesOf(text: string, times = 1): number[] {
  const { weights } = models.sentiment
  const temperature = times * (weights.settings.temperature as number)
  const model = {
    ...models.sentiment,
    weights: { ...weights, settings: { ...weights.settings, temperature } },
  }
  const [{ probabilities }] = scoreMentions(annotate(text), [{ firstToken: 0, endToken: 1 }], model)
  return [...probabilities]
}

describe('the reader of a mention', () => {
  it('tells praise from blame', () => {
    expect(sentimentOf(probabilitiesOf(PRAISE)).label).toBe('positive')
    expect(sentimentOf(probabilitiesOf(BLAME)).label).toBe('negative')
  })
  it('adds the bias of each class to the scaled sum of its weights', () => {
    const { weights } = models.sentiment
    const settings = { ...weights.settings, bias: [0, Math.log(2), Math.log(5)], temperature: 1 }
    const model = { ...models.sentiment, weights: { ...weights, scale: Math.log(2), settings } }
    const [negative, neutral, positive] = classifyMention(model, Float64Array.of(2, 0, 1))
    expect(neutral / negative).toBeCloseTo(2 / 4, 10)
    expect(positive / negative).toBeCloseTo((5 * 2) / 4, 10)
  })
  it('is the less sure the higher the temperature, and never changes its mind', () => {
    const [cold, plain, hot] = [0.5, 1, 2].map((times) => probabilitiesOf(PRAISE, times))
    expect(cold[2]).toBeGreaterThan(plain[2])
    expect(plain[2]).toBeGreaterThan(hot[2])
    expect(sentimentOf(hot).label).toBe('positive')
    // Odds at twice the temperature are the roots of the odds.
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
