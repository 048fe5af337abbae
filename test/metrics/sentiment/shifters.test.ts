import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { models } from '../../../src/engine.ts'
import { scoreMentions } from '../../../src/metrics/sentiment/score.ts'
import { WORD } from '../../../src/metrics/sentiment/words.ts'
import { siteIn } from './mention.ts'

/**
 * The words of a sentence that others turn into their contrary: those whose bad or whose good is taken away.
 */
function shiftedIn(text: string) {
  const document = annotate(text)
  const { number, count } = siteIn(document, 0, 1).sentence
  const wordsOf = (mask: number) =>
    Array.from({ length: count }, (_, token) => token)
      .filter((token) => number[token] === mask)
      .map((token) => document.types.form[document.tokens.type[token]])
  return { lifted: wordsOf(WORD.lifted), denied: wordsOf(WORD.denied) }
}

/** P(positive) − P(negative) of the one who is named first. */
function scoreOfFirst(text: string): number {
  const [{ probabilities }] = scoreMentions(
    annotate(text),
    [{ firstToken: 0, endToken: 1 }],
    models.sentiment,
  )
  return probabilities[2] - probabilities[0]
}

describe('words that turn others into their contrary', () => {
  it.each([
    ['Okafor was cleared by the court of fraud and perjury, but lied.', ['fraud', 'perjury']],
    ['Okafor cleared the table of the thieves.', ['thieves']],
    ['Okafor cleared the old road that leads to the prison.', []],
    ['Okafor showed no sign of corruption.', ['corruption']],
    ['Okafor showed signs of corruption.', []],
    ['Okafor did nothing wrong and is no liar.', ['wrong', 'liar']],
    ['Okafor fought against brutal crime in the city of murder.', ['brutal', 'crime']],
    ["Okafor exposed Lund's fraud and his corruption.", []],
    ['To her credit, Okafor confessed the blunder, but she lied.', ['confessed', 'blunder']],
    ['To the credit of fraud, Okafor confessed.', []],
    ['Okafor gave her credit for the fraud.', []],
    ['Okafor fought in the war, and fought for twenty long years against crime.', []],
    ['Okafor was cleared of all that one, two, three, four, five, six or seven thieves had stolen.', []],
    ['Okafor said that the attacks in May were unfair.', []],
    ['Okafor was wrongly convicted, and wrongly accused Lund.', ['wrongly', 'convicted']],
    ['Okafor survived the attack, and he survived his own crimes.', ['attack']],
    ['Okafor is an expert on terrorism, and an expert who lied.', ['terrorism']],
    ['Okafor said that the smears against Lund were baseless, and his claims false.', ['smears', 'baseless']],
  ])('lift what is bad: %s', (text, lifted) => {
    expect(shiftedIn(text)).toEqual({ lifted, denied: [] })
  })
  it('deny what is good', () => {
    expect(shiftedIn('Okafor showed no mercy and was far from honest and anything but a hero.')).toEqual({
      lifted: [],
      denied: ['mercy', 'honest', 'hero'],
    })
    expect(shiftedIn('Okafor went far with honest aides.').denied).toEqual([])
  })
  it('leave names alone', () => {
    expect(shiftedIn('There was no Grace among those who stood before the court.').denied).toEqual([])
  })
  it('decide for whom a sentence speaks', () => {
    expect(scoreOfFirst('Okafor was cleared of fraud.')).toBeGreaterThan(0)
    expect(scoreOfFirst('Okafor was convicted of fraud.')).toBeLessThan(-0.5)
    expect(scoreOfFirst('Okafor showed great compassion.')).toBeGreaterThan(0.3)
    expect(scoreOfFirst('Okafor showed no compassion.')).toBeLessThan(0)
  })
})

describe('one who is unlike another', () => {
  it('is read up to the comma', () => {
    const document = annotate('Unlike Okafor, Lund is a liar.')
    expect(siteIn(document, 1, 2).high).toBe(2)
    expect(siteIn(document, 3, 4).high).toBe(document.tokens.count)
  })
})
