import { describe, expect, it } from 'vitest'
import { annotate } from '../../src/document/annotate.ts'
import { hedging } from '../../src/metrics/hedging.ts'
import { HEDGING_CATEGORIES } from '../../src/metrics/wording/lexicons.ts'

const result = (text: string) => hedging(annotate(text), [])
const hedgesOf = (text: string) =>
  result(text)
    .cues.filter((cue) => !cue.negated)
    .map((cue) => cue.text)
const categoriesOf = (text: string) => result(text).cues.map((cue) => `${cue.text}: ${cue.category}`)

describe('hedging', () => {
  it('hears the modal and spares the month, the name and the noun', () => {
    expect(hedgesOf('They may leave in May.')).toEqual(['may'])
    expect(hedgesOf('Theresa May spoke on 5 May.')).toEqual([])
    expect(hedgesOf('Council May Face Inquiry')).toEqual(['May'])
    expect(hedgesOf('The might of the army might fade.')).toEqual(['might'])
  })

  it('rounds numbers, and leaves topics and places alone', () => {
    expect(hedgesOf('About 300 people talked about it for around an hour.')).toEqual(['About', 'around'])
    expect(hedgesOf('It cost about $5 and they walked around the lake.')).toEqual(['about'])
  })

  it('tells an opinion from an act of thinking', () => {
    expect(hedgesOf('I think the tax is fair.')).toEqual(['think'])
    expect(hedgesOf('Think before you speak to the think tank.')).toEqual([])
    expect(hedgesOf('He considered moving to Leeds.')).toEqual([])
    expect(hedgesOf('He is considered a genius.')).toEqual(['considered'])
  })

  it('tells a condition from an indirect question', () => {
    expect(categoriesOf('If it rains, we stay.')).toEqual(['If: conditional'])
    expect(categoriesOf('She asked if it rained.')).toEqual(['if: investigation'])
    expect(categoriesOf('They asked whether it rained.')).toEqual(['whether: investigation'])
    expect(categoriesOf('We go whether it rains or not.')).toEqual(['whether: conditional'])
  })

  it('tells degree from kind', () => {
    expect(hedgesOf('I sort of like this sort of cheese.')).toEqual(['sort of'])
    expect(hedgesOf('It is rather cold, so tea rather than beer.')).toEqual(['rather'])
  })

  it('finds unspecific attribution and quantity', () => {
    expect(categoriesOf('Some critics disagree.')).toEqual(['Some critics: weasel'])
    expect(categoriesOf('Some bread is left.')).toEqual([])
    expect(categoriesOf('She is widely regarded as the best.')).toEqual([
      'widely: weasel',
      'regarded: doxastic',
    ])
  })

  it('counts a hedged quantifier as a hedge', () => {
    expect(hedgesOf('Almost all of them left. Not every voter agrees.')).toEqual(['Almost all', 'Not every'])
  })

  it('reports a negated hedge and does not count it', () => {
    const { cues, perThousandWords } = result('There is no possible excuse.')
    expect(cues.map((cue) => cue.negated)).toEqual([true])
    expect(perThousandWords).toBe(0)
  })

  it('names every category, and gives each cue its place', () => {
    const { categories, cues, sentenceShare } = result('It is late. Perhaps he left.')
    expect(Object.keys(categories)).toEqual(HEDGING_CATEGORIES)
    expect(categories.epistemic).toBe(1)
    expect(cues[0]).toMatchObject({ start: 12, end: 19, text: 'Perhaps', sentence: 1, voice: 'author' })
    expect(sentenceShare).toBe(0.5)
  })

  it('is calm on nothing', () => {
    expect(result('')).toMatchObject({ perThousandWords: 0, sentenceShare: 0, cues: [] })
  })
})
