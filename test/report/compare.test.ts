import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyzer } from '../../src/engine.ts'
import type { ActorResult } from '../../src/metrics/results.ts'
import { compare, type NamedReport } from '../../src/report/compare.ts'
import type { Report } from '../../src/report/report.ts'

const of = (texts: Record<string, string>, options = {}) =>
  compare(Object.entries(texts).map(([id, text]) => ({ id, report: analyzer.analyze(text, options) })))

const HEDGED = 'It may rain. Perhaps it will snow. It could possibly hail. It might be warm. '.repeat(6)
const PLAIN = 'It rains. It snows here. The hail is small. The air is warm. '.repeat(8)

describe('compare', () => {
  it('tells what is more than chance', () => {
    const { metrics, test } = of({ hedged: HEDGED, plain: PLAIN })
    expect(test.name).toBe('exact conditional binomial test')
    const [pair] = metrics.find(({ metric }) => metric === 'hedging')!.pairs
    expect(pair).toMatchObject({ first: 'hedged', second: 'plain', ratio: 0, differs: true })
    expect(pair.interval.high).toBeLessThan(0.5)
  })

  it('finds no difference between a text and itself', () => {
    for (const { pairs } of of({ one: HEDGED, two: HEDGED }).metrics) {
      for (const { p, differs, difference } of pairs) {
        expect(p).toBeCloseTo(1, 8)
        expect([differs, difference]).toEqual([false, 0])
      }
    }
  })

  it('corrects for the number of pairs, and never below the raw p', () => {
    const [{ pairs }] = of({ a: HEDGED, b: PLAIN, c: HEDGED, d: PLAIN }).metrics
    expect(pairs.length).toBe(6)
    for (const { p, adjustedP } of pairs) expect(adjustedP).toBeGreaterThanOrEqual(p)
    expect(Math.min(...pairs.map(({ adjustedP }) => adjustedP))).toBeLessThan(0.05)
  })

  it('gathers the actors that texts share', () => {
    const { actors } = of({
      a: 'Ana Lima lied to the voters. Lima betrayed them.',
      b: 'The voters adore Ana Lima. She saved the city.',
      c: 'It rained all day in the hills.',
    })
    const lima = actors.find(({ name }) => name === 'Ana Lima')!
    expect(lima.kind).toBe('person')
    expect(lima.texts.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(lima.texts[0].sentiment.score).toBeLessThan(lima.texts[1].sentiment.score)
  })

  it('leaves out the metrics that were not asked for', () => {
    const { metrics, actors } = of({ a: HEDGED, b: PLAIN }, { metrics: ['sources'] })
    expect(metrics.map(({ metric }) => metric)).toEqual(['sources'])
    expect(actors).toEqual([])
  })
})

/** A report of 500 words with so many hedges in either voice, and attributions of two kinds. */
function counted(id: string, author: number, attributed = 0): NamedReport {
  const report = {
    document: { words: 500 },
    hedging: { byVoice: { author: { cues: author }, attributed: { cues: attributed } } },
    sources: { kinds: { 'named-person': author, document: attributed } },
  }
  return { id, report: report as unknown as Report }
}

describe('the rates that are compared', () => {
  it('count cues in both voices, and sources of all kinds', () => {
    const { metrics, texts } = compare([counted('a', 3, 4), counted('b', 5)])
    expect(metrics.map(({ metric, texts }) => [metric, ...texts.map(({ events }) => events)])).toEqual([
      ['hedging', 7, 5],
      ['sources', 7, 5],
    ])
    expect(texts.map(({ id, document }) => [id, document.words])).toEqual([
      ['a', 500],
      ['b', 500],
    ])
  })

  it('are of metrics that all of the reports have', () => {
    const { metrics } = compare([
      counted('a', 3),
      { id: 'b', report: analyzer.analyze(PLAIN, { metrics: ['hedging'] }) },
    ])
    expect(metrics.map(({ metric }) => metric)).toEqual(['hedging'])
  })

  it('are corrected as Holm says: each p by how many are no smaller, never below one that is', () => {
    const { test } = compare([counted('a', 3), counted('b', 5)])
    expect(test).toMatchObject({ correction: 'Holm', level: 0.05 })
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 2, maxLength: 5 }), (counts) => {
        const { pairs } = compare(counts.map((count, i) => counted(`t${i}`, count))).metrics[0]
        const least = (p: number) => Math.min(1, p * pairs.filter((other) => other.p >= p).length)
        for (const { p, adjustedP, differs } of pairs) {
          const smaller = pairs.filter((other) => other.p <= p)
          expect(adjustedP).toBe(Math.max(...smaller.map((other) => least(other.p))))
          expect(differs).toBe(adjustedP < test.level)
        }
      }),
    )
  })
})

describe('the actors that texts share', () => {
  const sentiment = { label: 'neutral', score: 0, confidence: 1, positive: 1, neutral: 2, negative: 4 }
  const actor = (name: string, ...aliases: string[]) => ({ name, aliases, kind: 'person', sentiment })
  /** The shared actors of texts "a", "b", … that name these. */
  function shared(...texts: readonly (readonly object[])[]) {
    const reports = texts.map((found, i) => {
      const actors = found.map((one, n) => ({ id: `a${n + 1}`, ...one })) as unknown as ActorResult[]
      return { id: 'abc'[i], report: { document: { words: 9 }, actors } as unknown as Report }
    })
    return compare(reports).actors.map(({ name, texts }) => [
      name,
      ...texts.map(({ id, actor }) => `${id} ${actor}`),
    ])
  }

  it('are those whose name is the name or an alias of the other, whatever its case', () => {
    expect(shared([actor('Ana Lima', 'Lima')], [actor('LIMA')])).toEqual([['Ana Lima', 'a a1', 'b a1']])
    expect(shared([actor('Lima')], [actor('Ana Lima', 'Lima')])).toEqual([['Lima', 'a a1', 'b a1']])
    expect(shared([actor('Ana Lima', 'Lima')], [actor('Eva Lima', 'Lima')])).toEqual([])
  })

  it('are the first of that name, in each text one', () => {
    expect(shared([actor('Lima'), actor('Lima')], [actor('Rossi'), actor('Lima')])).toEqual([
      ['Lima', 'a a1', 'b a2'],
    ])
    expect(shared([actor('Lima'), actor('Lima')], [actor('Ana Lima', 'Lima')])).toEqual([
      ['Lima', 'a a1', 'b a1'],
    ])
    expect(shared([actor('Ana Lima', 'Lima')], [actor('Eva Rossi', 'Lima')], [actor('Lima')])).toEqual([
      ['Ana Lima', 'a a1', 'c a1'],
    ])
    expect(shared([actor('Lima')], [actor('Ana Lima', 'Lima')], [actor('Ana Lima')])).toEqual([
      ['Lima', 'a a1', 'b a1', 'c a1'],
    ])
  })

  it('are of one kind, and mentioned', () => {
    expect(shared([actor('Lima')], [{ ...actor('Lima'), kind: 'place' }])).toEqual([])
    const silent = { ...actor('Lima'), sentiment: { ...sentiment, positive: 0, neutral: 0, negative: 0 } }
    expect(shared([actor('Lima')], [silent])).toEqual([])
  })

  it('have all their mentions counted', () => {
    const reports = ['a', 'b'].map((id) => ({
      id,
      report: { document: { words: 9 }, actors: [{ id: 'a1', ...actor('Lima') }] } as unknown as Report,
    }))
    expect(compare(reports).actors[0].texts.map(({ mentions }) => mentions)).toEqual([7, 7])
  })
})
