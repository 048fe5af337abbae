import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { onlyTellsWhere } from '../../../src/metrics/sentiment/whereabouts.ts'

/** Whether a text names "Peru" only to tell where. */
function tellsWhere(text: string): boolean {
  const document = annotate(text)
  const { tokens, types } = document
  const token = tokens.type.findIndex((type) => types.form[type] === 'Peru')
  return onlyTellsWhere(document, 'place', { firstToken: token, endToken: token + 1 })
}

describe('a place', () => {
  it.each([
    'Fraud is rife in Peru.',
    'Riots broke out across the Peru of old.',
    'The corrupt Peru senator lied.',
    'The Peru Democrat lied.',
    'He lost the Peru primary.',
    'Sen. Ana Lima of Peru lied.',
    'A senator from Peru lied.',
  ])('only tells where: %s', (text) => {
    expect(tellsWhere(text)).toBe(true)
  })

  it.each([
    'Peru cheated its neighbours.',
    'The invasion of Peru was a crime.',
    'The threat from Peru is grave.',
    'They laughed at Peru.',
    'Lima accused Peru of fraud.',
    'It is a crime by Peru',
    'He is the disgraced president. Peru lied.',
  ])('is spoken of: %s', (text) => {
    expect(tellsWhere(text)).toBe(false)
  })

  it('is no other kind of actor', () => {
    const document = annotate('There is no fraud in Norsk Kraft.')
    expect(onlyTellsWhere(document, 'organization', { firstToken: 5, endToken: 7 })).toBe(false)
  })
})
