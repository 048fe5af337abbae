import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { models } from '../../../src/engine.ts'
import { learnedHedges } from '../../../src/metrics/wording/learned-hedges.ts'

const cuesOf = (text: string) => learnedHedges(annotate(text), models.hedging)
const hedgesOf = (text: string) =>
  cuesOf(text)
    .filter((cue) => !cue.negated && cue.category !== 'weasel')
    .map((cue) => cue.text)

describe('the learned decision over hedges', () => {
  it('hears the modal and spares the month and the name', () => {
    expect(hedgesOf('The plan may fail.')).toEqual(['may'])
    expect(hedgesOf('They met in May.')).toEqual([])
    expect(hedgesOf('May promised an answer.')).toEqual([])
    expect(hedgesOf('Marsh told reporters in May that the bridge would open.')).toEqual([])
  })

  it('tells beliefs from acts of thinking', () => {
    expect(hedgesOf('He is believed to be in Spain.')).toEqual(['believed'])
    expect(hedgesOf('He is by all accounts a decent man, I suppose.')).toEqual(['by all accounts', 'suppose'])
    expect(hedgesOf('Arson has not been ruled out.')).toEqual(['not been ruled out'])
    expect(hedgesOf('Think before you speak.')).toEqual([])
    expect(hedgesOf('He is, I think, the best of them.')).toEqual(['think'])
    expect(hedgesOf('They sit, and think, and drink.')).toEqual([])
  })

  it('tells ability from possibility', () => {
    expect(hedgesOf('She could read at three.')).toEqual([])
    expect(hedgesOf('The dam might break.')).toEqual(['might'])
  })

  it('takes the lexicon at its word where the annotated texts are silent', () => {
    expect(hedgesOf('Chances are that the talks fail.')).toEqual(['Chances are'])
  })

  it('takes it too for plain hedges of news that an encyclopedia seldom has', () => {
    expect(hedgesOf('The minister apparently never read it.')).toEqual(['apparently'])
    expect(hedgesOf('He has reportedly left for Leeds, and hopefully he stays there.')).toEqual([
      'reportedly',
      'hopefully',
    ])
    expect(hedgesOf('The two camps appeared to agree, I guess.')).toEqual(['appeared', 'guess'])
    expect(hedgesOf('We suspect they are right.')).toEqual(['suspect'])
    expect(hedgesOf('It remains to be seen.')).toEqual(['remains to be seen'])
    expect(hedgesOf('She was not sure what it would show.')).toEqual(['not sure'])
    expect(hedgesOf('She is not known for her patience.')).toEqual([])
    expect(hedgesOf('Mr Abbot warned that the row could cost the party its seats.')).toEqual(['could'])
  })

  it('shows what a negation withdraws, and nothing else of what it rejects', () => {
    const shown = cuesOf('There is no possible excuse. About 300 people came. It may rain.')
    expect(shown.map(({ text, negated }) => [text, negated])).toEqual([
      ['possible', true],
      ['may', false],
    ])
  })

  it('gives spans that stand apart and fit the text, whatever the text', () => {
    const words = fc.constantFrom(
      'may',
      'if',
      'whether',
      'or not',
      'some',
      'is believed',
      'Rain',
      ',',
      '.',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const text = parts.join(' ')
        let end = 0
        for (const cue of cuesOf(text)) {
          expect(cue.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(cue.start, cue.end)).toBe(cue.text)
          end = cue.end
        }
      }),
    )
  })
})

describe('the learned decision over weasels', () => {
  const weaselsOf = (text: string) =>
    cuesOf(text)
      .filter((cue) => cue.category === 'weasel')
      .map((cue) => cue.text)

  it('hears unspecific attribution and quantity', () => {
    expect(weaselsOf('Some critics argue that the law is too weak.')).toContain('Some critics')
    expect(weaselsOf('Many experts disagree.')).toEqual(['Many experts'])
    expect(weaselsOf('He is considered one of the greatest painters of his time.')).toContain(
      'one of the greatest',
    )
  })

  it('leaves plain statements alone', () => {
    expect(weaselsOf('I don’t want to suggest that they are innocent.')).toEqual([])
    expect(weaselsOf('The bridge was built in 1932. She won the race.')).toEqual([])
  })
})
