import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aggregate, voiceScore, type WeighedMention } from '../../../src/metrics/sentiment/aggregate.ts'

/** A mention by a form, with probabilities of negative and positive. */
function mention(form: 'name' | 'pronoun', negative: number, positive: number): WeighedMention {
  return {
    probabilities: Float64Array.of(negative, 1 - negative - positive, positive),
    form,
    voice: 'author',
  }
}

/** An article, so that no allowance is made for a short text. */
const SENTENCES = 40

describe('the sentiment toward an actor', () => {
  it('counts a pronoun for little, and a source as much as the author', () => {
    const blame = [mention('name', 0.8, 0.1), mention('name', 0.7, 0.1)]
    const pronouns = [mention('pronoun', 0.7, 0.1), mention('pronoun', 0.7, 0.1)]
    expect(aggregate(blame, SENTENCES).label).toBe('negative')
    expect(aggregate(pronouns, SENTENCES).label).toBe('neutral')
    const quoted = blame.map((one): WeighedMention => ({ ...one, voice: 's1' }))
    expect(aggregate(quoted, SENTENCES)).toEqual(aggregate(blame, SENTENCES))
  })
  it('says of a text without mentions that it is neutral, and is sure of nothing', () => {
    expect(aggregate([], SENTENCES)).toMatchObject({ label: 'neutral', score: 0, confidence: 0 })
  })
  it('needs less in a short text', () => {
    const labels = (one: WeighedMention) =>
      [1, SENTENCES].map((sentences) => aggregate([one], sentences).label)
    expect(labels(mention('name', 0.6, 0.1))).toEqual(['negative', 'neutral'])
    expect(labels(mention('name', 0, 0.2))).toEqual(['positive', 'neutral'])
  })
  it('needs less in proportion to the sentences, down to a third, and no more in a book', () => {
    const labels = (sentences: number) =>
      [0.9, 0.7, 0.5, 0.3].map((negative) => aggregate([mention('name', negative, 0)], sentences).label)
    expect(labels(1)).toEqual(labels(5))
    expect(labels(15)).toEqual(labels(1_000))
    const polar = [5, 10, 15].map(labels).map((some) => some.filter((label) => label === 'negative').length)
    expect(polar).toEqual([3, 2, 0])
  })
  it('is the mean over the mentions and one neutral mention more', () => {
    const one = aggregate([mention('name', 0.1, 0.7)], SENTENCES)
    const three = aggregate(Array(3).fill(mention('name', 0.1, 0.7)), SENTENCES)
    expect([one.score, three.score]).toEqual([0.3, 0.45])
    expect(voiceScore(Array(3).fill(mention('name', 0.1, 0.7)))).toBe(0.45)
    expect(voiceScore([])).toBe(0)
  })
  it('is as sure of a label as the mentions are on average, and counts what each seems', () => {
    const mentions = [mention('name', 0.1, 0.8), mention('name', 0.2, 0.6), mention('name', 0.6, 0.1)]
    expect(aggregate(mentions, SENTENCES)).toMatchObject({
      label: 'positive',
      confidence: 0.5,
      positive: 2,
      neutral: 0,
      negative: 1,
    })
  })
  it('does not hang on the order of the mentions, and rises with a positive one', () => {
    const any = fc
      .tuple(
        fc.constantFrom('name' as const, 'pronoun' as const),
        fc.integer({ min: 0, max: 50 }),
        fc.nat(50),
      )
      .map(([form, negative, positive]) => mention(form, negative / 100, positive / 100))
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (mentions) => {
        const told = aggregate(mentions, SENTENCES)
        expect(aggregate(mentions.toReversed(), SENTENCES).score).toBeCloseTo(told.score, 3)
        expect(told.positive + told.neutral + told.negative).toBe(mentions.length)
        expect(voiceScore(mentions)).toBeCloseTo(told.score, 3)
        const better = [...mentions, mention('name', 0, 1)]
        expect(voiceScore(better)).toBeGreaterThan(told.score)
      }),
    )
  })
})
