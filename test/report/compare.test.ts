import { describe, expect, it } from 'vitest'
import { analyzer } from '../../src/engine.ts'
import { compare } from '../../src/report/compare.ts'

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
