import { describe, expect, it } from 'vitest'
import { annotate } from '../../src/document/annotate.ts'
import { models } from '../../src/engine.ts'
import { certainty } from '../../src/metrics/certainty.ts'
import { findCues } from '../../src/metrics/wording/find-cues.ts'
import { boosters, CERTAINTY_CATEGORIES } from '../../src/metrics/wording/lexicons.ts'

const cuesIn = (text: string) => findCues(annotate(text), boosters)
const boostersOf = (text: string) =>
  cuesIn(text)
    .filter((cue) => !cue.negated)
    .map((cue) => cue.text)
const withdrawnIn = (text: string) =>
  cuesIn(text)
    .filter((cue) => cue.negated)
    .map((cue) => cue.text)

describe('certainty', () => {
  it('hears denial of doubt as a booster', () => {
    expect(boostersOf('There is no doubt about it.')).toEqual(['no doubt'])
    expect(boostersOf('She is without doubt the best.')).toEqual(['without doubt'])
  })

  it('withdraws a negated booster, and reports it', () => {
    expect(boostersOf('He is not certain that it works.')).toEqual([])
    expect(withdrawnIn('He is not certain that it works.')).toEqual(['certain'])
    expect(boostersOf('It not only proves that he lied.')).toEqual(['proves'])
  })

  it('withdraws a booster that a hedge holds', () => {
    expect(withdrawnIn('This may well prove that he lied.')).toEqual(['prove'])
    expect(boostersOf('He is almost certainly dead.')).toEqual([])
  })

  it('withdraws what failed to be shown', () => {
    expect(withdrawnIn('They failed to prove that he lied.')).toEqual(['prove'])
    expect(boostersOf('There is no compelling evidence.')).toEqual([])
  })

  it('tells a proof from the wish for one', () => {
    expect(boostersOf('She hopes to prove that he lied.')).toEqual([])
    expect(boostersOf('It only goes to show that he lied.')).toEqual(['show'])
    expect(boostersOf('The tape proves that he lied.')).toEqual(['proves'])
    expect(boostersOf('Arson cannot be ruled out, and there is no way of knowing.')).toEqual([])
  })

  it('hears a last word after a pause, not a span of time', () => {
    expect(boostersOf('Every family is better off, period.')).toEqual(['period'])
    expect(boostersOf('Debt rose over the same period, while wages fell.')).toEqual([])
  })

  it('tells a degree from taking something seriously', () => {
    expect(boostersOf('The bridge was seriously damaged.')).toEqual(['seriously'])
    expect(boostersOf('They never took the warnings very seriously.')).toEqual(['never'])
  })

  it('ends a negation at its clause', () => {
    expect(boostersOf('He did not run, clearly.')).toEqual(['clearly'])
    expect(boostersOf('It is not cheap but certainly good.')).toEqual(['certainly'])
  })

  it('tells certain people from being certain', () => {
    expect(boostersOf('Certain people left.')).toEqual([])
    expect(boostersOf('It is certain that people left.')).toEqual(['certain'])
    expect(boostersOf('They face certain death.')).toEqual(['certain'])
  })

  it('names every category', () => {
    const { categories } = certainty(annotate('Clearly it works.'), [])
    expect(Object.keys(categories)).toEqual(CERTAINTY_CATEGORIES)
    expect(Object.values(categories).filter((count) => count > 0)).toEqual([1])
    expect(categories.emphatic).toBe(1)
  })

  it('scores each sentence in its place', () => {
    const text = 'Clearly it works.  It may fail.'
    const { perThousandWords, sentenceScores } = certainty(annotate(text), [], models.certainty)
    expect(perThousandWords).toBeCloseTo(1000 / 6)
    expect(sentenceScores.map(({ sentence, start, end }) => [sentence, text.slice(start, end)])).toEqual([
      [0, 'Clearly it works.'],
      [1, 'It may fail.'],
    ])
    expect(sentenceScores[0].certainty).toBeGreaterThan(sentenceScores[1].certainty)
  })

  it('scores no sentence without a regression, and all else as with one', () => {
    const document = annotate('Clearly it works. It may fail.')
    expect(certainty(document, [])).toEqual({
      ...certainty(document, [], models.certainty),
      sentenceScores: [],
    })
  })
})
