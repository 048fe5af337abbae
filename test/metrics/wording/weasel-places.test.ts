import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { weaselPlaces } from '../../../src/metrics/wording/weasel-places.ts'

/** Each place of a text where a weasel may begin, as its words. */
function placesOf(text: string, hedge?: string): string[] {
  const document = annotate(text)
  const { tokens, types } = document
  const first = tokens.type.findIndex((type) => types.form[type] === hedge)
  const { end } = weaselPlaces(document, first < 0 ? [] : [{ first, end: first + 1 }])
  return Array.from(end, (last, token) =>
    last === 0 ? [] : [text.slice(tokens.start[token], tokens.end[last - 1])],
  ).flat()
}

describe('the places of weasels', () => {
  it('are words that can be unspecific, and no names', () => {
    expect(placesOf('Critics often disagree with Emily.')).toEqual(['Critics', 'often'])
    expect(placesOf('They entirely agree with every word of it.')).toEqual([])
    expect(placesOf('She studies at the Centre for Social Studies.')).toEqual(['studies'])
    expect(placesOf('He boldly lied, and nobody credibly denied it; it hardly matters.')).toEqual([])
    expect(placesOf('The elderly apply quickly, and widely.')).toEqual(['widely'])
    expect(placesOf('The cells are genetically prone to it, and any of them fails.')).toEqual([])
  })

  it('are all words of a weasel of the lexicon', () => {
    expect(placesOf('He is one of the greatest.')).toEqual(['one', 'of', 'the', 'greatest'])
  })

  it('are the beginnings of an impersonal clause that leads to a hedge by function words alone', () => {
    expect(placesOf('It is believed to be safe.', 'believed')).toEqual(['It is', 'is'])
    expect(placesOf('It is commonly believed.', 'believed')).toEqual(['commonly'])
    expect(placesOf('Ana has suggested a way, and would say it.', 'suggested')).toEqual([])
    expect(placesOf('It is believed to be safe.')).toEqual([])
    expect(placesOf('It is unlikely to be safe.', 'unlikely')).toEqual([])
    expect(placesOf('It seems to be safe.', 'seems')).toEqual([])
  })

  it('are no words that another pins down', () => {
    expect(placesOf('The number of ferries fell, and 200 people waited.')).toEqual([])
    expect(placesOf('A number of ferries sank, and people waited.')).toContain('people')
    expect(placesOf('The other ferry had two or more leaks.')).toEqual([])
  })

  it('leave a hedge that is already decided to itself', () => {
    expect(placesOf('Critics disagree.', 'Critics')).toEqual([])
  })

  it('tell which sentences need no decision', () => {
    const text = 'The bridge was built in 1932. Some critics disagree. She won.'
    expect([...weaselPlaces(annotate(text), []).inSentence]).toEqual([0, 1, 0])
  })
})
