import { describe, expect, it } from 'vitest'
import { annotate } from '../../src/document/annotate.ts'
import type { Attribution, Source } from '../../src/document/attributions/attribution.ts'
import { analyzer } from '../../src/engine.ts'
import type { SourcesResult } from '../../src/metrics/results.ts'
import { sources } from '../../src/metrics/sources.ts'

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

describe('the sums over attributions', () => {
  /** Six sentences of three words and a full stop; token 4 i is the first of sentence i. */
  const text = 'It rains again. '.repeat(6).trim()
  const said = { source: null, cue: null, form: 'indirect', stance: 'neutral', type: 'speech' } as const
  const SOURCES = [
    { id: 's1', name: 'Ana Lima', kind: 'named-person', mentions: [] },
    { id: 's2', name: 'the report', kind: 'document', mentions: [] },
    { id: 's3', name: '', kind: 'none', mentions: [] },
    { id: 's4', name: 'the Navy', kind: 'named-organization', mentions: [] },
  ] satisfies Source[]
  const summed = (attributions: readonly Attribution[]) =>
    sources(annotate(text, { attributions: () => ({ attributions, sources: SOURCES }) }), {
      all: [],
      reported: [],
    })

  it('count a sentence once, however many contents touch it', () => {
    const { attributedSentenceShare } = summed([
      { ...said, sourceIndex: 0, content: [{ firstToken: 1, endToken: 2 }] },
      { ...said, sourceIndex: 1, content: [{ firstToken: 0, endToken: 3 }] },
      { ...said, sourceIndex: 1, content: [{ firstToken: 9, endToken: 17 }] },
    ])
    expect(attributedSentenceShare).toBe(4 / 6)
  })

  it('share the attributed characters out among the sources, and count for each', () => {
    const told = summed([
      { ...said, sourceIndex: 0, content: [{ firstToken: 0, endToken: 2 }] },
      { ...said, sourceIndex: 1, content: [{ firstToken: 4, endToken: 6 }] },
      {
        ...said,
        sourceIndex: 1,
        content: [
          { firstToken: 8, endToken: 10 },
          { firstToken: 12, endToken: 14 },
        ],
      },
    ])
    expect(told.sources.map(({ id, attributions, share }) => [id, attributions, share])).toEqual([
      ['s1', 1, 1 / 4],
      ['s2', 2, 3 / 4],
      ['s3', 0, 0],
      ['s4', 0, 0],
    ])
    expect(told.attributions.map(({ sourceId }) => sourceId)).toEqual(['s1', 's2', 's2'])
    expect(told.attributions[2].content).toEqual([
      { start: 32, end: 40, text: 'It rains' },
      { start: 48, end: 56, text: 'It rains' },
    ])
  })

  it('keep to speech and writing in what is reported', () => {
    const types = ['speech', 'writing', 'belief', 'intention', 'perception'] as const
    const told = summed(types.map((type) => ({ ...said, type, sourceIndex: 0, content: [] })))
    expect(told.perThousandWords).toBeCloseTo((1000 * 5) / 18)
    expect(told.reported.perThousandWords).toBeCloseTo((1000 * 2) / 18)
    expect(told.sources[0].share).toBe(0)
  })

  it('take persons and organizations for named, and nobody for no source', () => {
    const told = summed([0, 1, 2, 3].map((sourceIndex) => ({ ...said, sourceIndex, content: [] })))
    expect(told.kinds).toEqual({
      'named-person': 1,
      'named-organization': 1,
      document: 1,
      'unnamed-group': 0,
      'unnamed-person': 0,
      none: 1,
    })
    expect(told.namedShare).toBe(0.5)
    expect(told.distinct).toBe(3)
  })
})
