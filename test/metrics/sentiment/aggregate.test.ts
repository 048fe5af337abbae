import { describe, expect, it } from 'vitest'
import { aggregate, type WeighedMention } from '../../../src/metrics/sentiment/aggregate.ts'

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
    const mentions = [mention('name', 0.6, 0.1)]
    expect(aggregate(mentions, 1).label).toBe('negative')
    expect(aggregate(mentions, SENTENCES).label).toBe('neutral')
  })
})
