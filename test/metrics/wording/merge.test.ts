import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cue } from '../../../src/metrics/results.ts'
import { bestApart, type DecidedHedge } from '../../../src/metrics/wording/hedge-decision.ts'
import { merge } from '../../../src/metrics/wording/merge.ts'

/** Stretches of a line of 40 places, in order of their beginnings; they may overlap. */
const stretches = fc
  .array(fc.tuple(fc.nat(35), fc.integer({ min: 1, max: 6 }), fc.nat(100)), { maxLength: 12 })
  .map((some) => some.map(([start, length, weight]) => ({ start, end: start + length, weight })))
  .map((some) => some.toSorted((a, b) => a.start - b.start || a.end - b.end))

interface Stretch {
  readonly start: number
  readonly end: number
}
const overlap = (a: Stretch, b: Stretch) => a.start < b.end && b.start < a.end
/** Those of some stretches that stand apart, each the first that fits. */
function apart<S extends Stretch>(some: readonly S[]): S[] {
  const kept: S[] = []
  for (const one of some) if (!kept.some((other) => overlap(one, other))) kept.push(one)
  return kept
}

describe('two lists of cues', () => {
  it('are merged in order, the first whole, the second where it stands over none of the first', () => {
    fc.assert(
      fc.property(stretches.map(apart), stretches.map(apart), (first, second) => {
        const added = second.filter((one) => !first.some((other) => overlap(one, other)))
        const expected = [...first, ...added].toSorted((a, b) => a.start - b.start)
        expect(merge(first as unknown as Cue[], second as unknown as Cue[])).toEqual(expected)
      }),
    )
  })
})

describe('the best of overlapping hedges', () => {
  it('stand apart and in order, and outbid whatever they displace', () => {
    fc.assert(
      fc.property(stretches, (some) => {
        const hedges = some.map(({ start, end, weight }, entry) => ({
          first: start,
          end,
          probability: weight / 100,
          entry,
        })) as unknown as DecidedHedge[]
        const kept = bestApart(hedges)
        const over = (a: DecidedHedge, b: DecidedHedge) => a.first < b.end && b.first < a.end
        for (let i = 1; i < kept.length; i++) expect(kept[i].first).toBeGreaterThanOrEqual(kept[i - 1].end)
        for (const hedge of hedges) {
          const rivals = kept.filter((other) => over(hedge, other))
          expect(Math.max(...rivals.map(({ probability }) => probability))).toBeGreaterThanOrEqual(
            hedge.probability,
          )
        }
      }),
    )
  })
})
