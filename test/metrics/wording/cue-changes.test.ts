import { describe, expect, it } from 'vitest'
import { annotate } from '../../../src/document/annotate.ts'
import { models } from '../../../src/engine.ts'
import { absolutism } from '../../../src/metrics/absolutism.ts'
import { certainty } from '../../../src/metrics/certainty.ts'
import { hedging } from '../../../src/metrics/hedging.ts'
import { type CueChanges, changeCues, WORDING_METRICS } from '../../../src/metrics/wording/cue-changes.ts'
import { findCues } from '../../../src/metrics/wording/find-cues.ts'
import { hedges } from '../../../src/metrics/wording/lexicons.ts'

/** The hedges of a text, changed as a caller wants them. */
function changed(text: string, changes?: CueChanges) {
  const document = annotate(text)
  return changeCues(findCues(document, hedges), document, 'hedging', changes)
}
const added = (...phrases: string[]): CueChanges => ({
  add: phrases.map((phrase) => ({ metric: 'hedging', phrase })),
})
const textsOf = (text: string, changes?: CueChanges) => changed(text, changes).map((cue) => cue.text)

describe('the cues of one request', () => {
  it('are the lexicon’s where nothing is asked', () => {
    expect(textsOf('Perhaps it may rain.')).toEqual(['Perhaps', 'may'])
    expect(textsOf('Perhaps it may rain.', {})).toEqual(['Perhaps', 'may'])
  })

  it('lack those that are switched off, by id', () => {
    const [perhaps] = changed('Perhaps it may rain.')
    expect(textsOf('Perhaps it may rain.', { off: [perhaps.cue] })).toEqual(['may'])
  })

  it('have those that are added, whatever their case, with their place', () => {
    const [, cue] = changed('It may rain. So we HEAR, cats.', added('cats', 'we hear'))
    expect(cue).toEqual({
      start: 16,
      end: 23,
      text: 'we HEAR',
      sentence: 1,
      category: 'request',
      cue: 'request.1',
      weight: 1,
      negated: false,
      voice: 'author',
    })
  })

  it('keep their numbers when another metric adds some', () => {
    const add = [
      { metric: 'certainty', phrase: 'rain' },
      { metric: 'hedging', phrase: 'snow' },
    ] as const
    expect(changed('Rain and snow.', { add }).map(({ text, cue }) => [text, cue])).toEqual([
      ['snow', 'request.1'],
    ])
  })

  it('are each metric’s own', () => {
    const document = annotate('Rain fell.')
    const changes: CueChanges = { add: WORDING_METRICS.map((metric) => ({ metric, phrase: 'rain' })) }
    const found = [
      hedging(document, [], undefined, changes),
      certainty(document, [], models.certainty, changes),
      absolutism(document, [], changes),
    ]
    expect(found.map(({ cues }) => cues.map(({ cue }) => cue))).toEqual([
      ['request.0'],
      ['request.1'],
      ['request.2'],
    ])
    expect(found.map(({ categories }) => categories.request)).toEqual([1, 1, 1])
  })

  it('take the longest phrase first, and none over another', () => {
    expect(textsOf('so to speak of it', added('so', 'so to speak', 'so to', 'speak of'))).toEqual([
      'so to speak',
    ])
    expect(textsOf('so to so to be', added('so to be', 'so to'))).toEqual(['so to', 'so to be'])
  })

  it('come before those of the lexicon that they overlap', () => {
    expect(textsOf('It may well rain.', added('may well rain'))).toEqual(['may well rain'])
  })

  it('do not run over the end of a sentence', () => {
    expect(textsOf('We hear. So it goes.', added('hear . so', 'goes . it'))).toEqual([])
    expect(textsOf('We hear. So it goes.', added('it goes .'))).toEqual(['it goes.'])
  })

  it('find nothing of a phrase without words', () => {
    expect(textsOf('We hear.', added('', '  '))).toEqual([])
  })
})
