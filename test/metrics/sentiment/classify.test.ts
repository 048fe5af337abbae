import { describe, expect, it } from 'vitest'
import { sentimentOf } from '../../../src/metrics/sentiment/classify.ts'

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
