import { describe, expect, it } from 'vitest'
import { annotate } from '../../src/document/annotate.ts'
import { rowsOf } from '../../src/lexicons/rows.ts'
import { absolutism } from '../../src/metrics/absolutism.ts'
import { ABSOLUTISM_CATEGORIES } from '../../src/metrics/wording/lexicons.ts'
import examples from './absolutism-examples.tsv'

const result = (text: string) => absolutism(annotate(text), [])
const counted = (text: string) => result(text).cues.filter((cue) => !cue.negated)
const absolutesOf = (text: string) => counted(text).map((cue) => cue.text)

/** Where the words stand in the text, whatever their case, at a word's start. */
function places(text: string, words: string): { start: number; end: number }[] {
  const lower = text.toLowerCase()
  const wanted = words.toLowerCase()
  const found: { start: number; end: number }[] = []
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    if (at === 0 || !/\w/.test(lower[at - 1])) found.push({ start: at, end: at + words.length })
  }
  return found
}

describe('the decided examples', () => {
  const rows = rowsOf(examples)

  it('are 300 or more, and cover every class both ways', () => {
    expect(rows.length).toBeGreaterThanOrEqual(300)
    expect(new Set(rows.map(([category, verdict]) => `${category} ${verdict}`)).size).toBe(
      2 * ABSOLUTISM_CATEGORIES.length,
    )
  })

  it('name words that stand in their text', () => {
    expect(rows.filter(([, , words, text]) => places(text, words).length === 0)).toEqual([])
  })

  it('are all decided so', () => {
    const wrong = rows.filter(([category, verdict, words, text]) => {
      const hits = counted(text).filter(({ start, end }) =>
        places(text, words).some((place) => start < place.end && place.start < end),
      )
      return verdict === 'fires' ? !hits.some((cue) => cue.category === category) : hits.length > 0
    })
    expect(wrong.map((row) => `${row.join(' | ')} -> ${absolutesOf(row[3]).join(', ')}`)).toEqual([])
  })
})

describe('absolutism', () => {
  it('leaves hedged quantifiers to the hedges', () => {
    expect(absolutesOf('Almost all left, and not every door was shut.')).toEqual([])
  })

  it('reports a negated absolute and does not count it', () => {
    expect(result('He is not always late.').cues).toMatchObject([{ text: 'always', negated: true }])
    expect(result('He is not always late.').perThousandWords).toBe(0)
  })

  it('counts the nineteen validated words without a filter', () => {
    expect(
      result('After all, he is never, ever late: he must be full.').validated.perThousandWords,
    ).toBeCloseTo((1000 * 5) / 11)
  })

  it('is higher where the literature expects it: polemic over report', () => {
    const report =
      'The council met on Tuesday and approved the plan. Some members asked for more time. Work may start in May.'
    const polemic =
      'The council never listens. It always sides with the developers, everyone knows it, and nothing will ever change.'
    expect(result(polemic).perThousandWords).toBeGreaterThan(result(report).perThousandWords)
  })

  it('names every category', () => {
    expect(Object.keys(result('').categories)).toEqual(ABSOLUTISM_CATEGORIES)
  })
})
