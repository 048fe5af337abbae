import { describe, expect, it } from 'vitest'
import { nounForms, verbForms } from '../../../lab/lexicons/inflect.ts'
import { patternReader } from '../../../lab/lexicons/pattern.ts'

const read = (pattern: string, sets = {}) =>
  patternReader(sets, (text) => text.toLowerCase().split(' '))(pattern).map((places) =>
    places.map(({ alternatives, optional, context }) => ({
      words: alternatives.map((words) => words.join(' ')),
      ...(optional && { optional }),
      ...(context && { context }),
    })),
  )

describe('a pattern', () => {
  it('names alternatives, and words in a row inside one', () => {
    expect(read('at_least|about ten')).toEqual([[{ words: ['at least', 'about'] }, { words: ['ten'] }]])
  })

  it('marks what may be left out and what is context', () => {
    expect(read('[it is (widely)] said')).toEqual([
      [
        { words: ['it'], context: true },
        { words: ['is'], context: true },
        { words: ['widely'], optional: true, context: true },
        { words: ['said'] },
      ],
    ])
  })

  it('may be one of several of an entry', () => {
    expect(read('in theory / on paper')).toHaveLength(2)
  })

  it('spells out verbs, nouns and sets', () => {
    expect(read('imply~')[0][0].words).toEqual(['imply', 'implies', 'implied', 'implying'])
    expect(read('rumour+')[0][0].words).toEqual(['rumour', 'rumours'])
    expect(read('some @people', { people: 'critics|fans' })[0][1].words).toEqual(['critics', 'fans'])
  })
})

describe('inflection', () => {
  it.each([
    ['suggest', ['suggest', 'suggests', 'suggested', 'suggesting']],
    ['hypothesize', ['hypothesize', 'hypothesizes', 'hypothesized', 'hypothesizing']],
    ['infer', ['infer', 'infers', 'inferred', 'inferring']],
    ['show', ['show', 'shows', 'showed', 'shown', 'showing']],
  ])('of the verb %s', (base, forms) => {
    expect(verbForms(base)).toEqual(forms)
  })

  it('of nouns', () => {
    expect(['guess', 'theory', 'day'].map((noun) => nounForms(noun)[1])).toEqual([
      'guesses',
      'theories',
      'days',
    ])
  })
})
