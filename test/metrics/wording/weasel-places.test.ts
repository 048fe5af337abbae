import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { weaselPlaces } from '../../../src/metrics/wording/weasel-places.ts'

/** Where weasels may stand in a text, as the words from each beginning on; `taken` is a hedge already decided. */
function placesIn(text: string, taken?: string): string[] {
  const document = annotate(text)
  const { tokens } = document
  const at = taken === undefined ? -1 : text.indexOf(taken)
  const first = tokens.start.findIndex((start, token) => token < tokens.count && start === at)
  const { end } = weaselPlaces(document, at < 0 ? [] : [{ first, end: first + taken!.split(' ').length }])
  return Array.from({ length: tokens.count }, (_, token) => token)
    .filter((token) => end[token] > 0)
    .map((token) => text.slice(tokens.start[token], tokens.end[end[token] - 1]))
}

describe('the places of weasels', () => {
  it('are words that can be unspecific', () => {
    expect(placesIn('Many came quickly to the largest dam.')).toEqual(['Many', 'quickly', 'largest'])
    expect(placesIn('Kelly was completely wet in July.')).toEqual([])
  })

  it('are the words of the lexicon’s weasels', () => {
    expect(placesIn('It is one of the greatest dams.')).toEqual(['one', 'of', 'the', 'greatest'])
  })

  it('are the function words that lead to another hedge', () => {
    expect(placesIn('It is believed to leak.', 'believed')).toEqual(['It is', 'is'])
    expect(placesIn('It is, she says, believed to leak.', 'believed')).toEqual([])
    expect(placesIn('It is wet. Believed lost.', 'Believed')).toEqual([])
  })

  it('are none of the hedges that were decided', () => {
    expect(placesIn('Some critics disagree.')).toEqual(['Some', 'critics'])
    expect(placesIn('Some critics disagree.', 'critics')).toEqual(['Some'])
    expect(placesIn('Some critics disagree.', 'Some critics')).toEqual([])
  })

  it('open the sentences that hold one', () => {
    const { inSentence } = weaselPlaces(annotate('It rained. Many came. It stopped.'), [])
    expect([...inSentence]).toEqual([0, 1, 0])
  })
})
