import { describe, expect, it } from 'vitest'
import { analyzer } from '../../src/engine.ts'
import type { SourcesResult } from '../../src/metrics/results.ts'

const sourcesOf = (text: string): SourcesResult => {
  const { sources } = analyzer.analyze(text, { metrics: ['sources'] })
  if (sources === undefined) throw new Error('sources were asked for')
  return sources as SourcesResult
}

const TEXT = `Mayor Eva Novak said that the bridge was safe. “We tested it in May,” she said. Officials said that it would
open in June, according to the report. It will reportedly cost little. Residents fear that it will fail.`

describe('sources', () => {
  it('counts attributions by the kind of their source', () => {
    const result = sourcesOf(TEXT)
    const total = Object.values(result.kinds).reduce((sum, count) => sum + count, 0)
    expect(total).toBe(result.attributions.length)
    expect(result.kinds['named-person']).toBe(2)
    expect(result.namedShare).toBeCloseTo(2 / total)
  })

  it('merges the pronoun with the name, and leaves nobody out of the distinct sources', () => {
    const result = sourcesOf(TEXT)
    const novak = result.sources.find(({ name }) => name === 'Eva Novak')
    expect(novak).toMatchObject({ kind: 'named-person', attributions: 2 })
    expect(result.distinct).toBe(result.sources.filter(({ kind }) => kind !== 'none').length)
  })

  it('shares out the attributed characters', () => {
    const result = sourcesOf(TEXT)
    expect(result.sources.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
  })

  it('keeps beliefs out of reported speech', () => {
    const result = sourcesOf(TEXT)
    expect(result.reported.perThousandWords).toBeLessThan(result.perThousandWords)
  })

  it('has spans that fit the text', () => {
    const result = sourcesOf(TEXT)
    for (const { source, cue, content } of result.attributions) {
      for (const span of [source, cue, ...content]) {
        if (span !== null) expect(TEXT.slice(span.start, span.end)).toBe(span.text)
      }
    }
  })

  it('links a named source to its actor', () => {
    const report = analyzer.analyze(TEXT, { metrics: ['sources', 'actors'] })
    const novak = report.actors?.find(({ name }) => name.includes('Novak'))
    expect(report.sources?.sources.find(({ name }) => name === 'Eva Novak')?.actor).toBe(novak?.id)
  })

  it.each([
    ['The talks are over. North Korea said that it had left.', 'North Korea', 'named-organization'],
    ['Minister of Education Stefania Rossi said that it was closed.', 'Stefania Rossi', 'named-person'],
    ['House Republicans announced that they would respond.', 'House Republicans', 'unnamed-group'],
    ['Ana Lima built the dam. The Limas said that it holds.', 'Limas', 'named-person'],
  ])('takes the kind of a bare name from its actor: %s', (text, name, kind) => {
    expect(sourcesOf(text).sources.map((source) => [source.name, source.kind])).toEqual([[name, kind]])
  })

  it('knows a person by a pronoun that no earlier source fits, and counts one actor once', () => {
    const text =
      'Petr Novak said that it leaks. It rained. It snowed. It thawed. Snow fell again. Then Petr Novak left. He said that it holds.'
    const { distinct, sources } = sourcesOf(text)
    expect(distinct).toBe(1)
    expect(new Set(sources.map(({ name }) => name))).toEqual(new Set(['Petr Novak']))
  })

  it('finds nothing in an empty text', () => {
    expect(sourcesOf('')).toMatchObject({
      distinct: 0,
      namedShare: 0,
      attributedSentenceShare: 0,
      attributions: [],
    })
  })
})
