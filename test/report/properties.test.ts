import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyzer } from '../../src/engine.ts'
import { METRICS } from '../../src/metrics/results.ts'
import type { OffsetUnit, Report } from '../../src/report/report.ts'
import { codePoint } from '../code-point.ts'
import { SLICE } from '../slice.ts'

const who = fc.constantFrom(
  'Ana Lima',
  'Lima',
  'She',
  'The World Bank',
  'Officials',
  'A study',
  'the U.S.',
  'Mr. Béla Nagy',
)
const says = fc.constantFrom('said', 'claims', 'denied', 'believes', 'reportedly told', '— so they say —')
const what = fc.constantFrom(
  'the dam may fail',
  'nobody has ever seen it',
  'it is certainly true 😀',
  'he attacked Lima, “perhaps unfairly,”',
  "they won't pay $3.5bn",
  'if it rains, all is lost',
)
const end = fc.constantFrom('. ', '! ', '?” ', '…\n\n', '.\r\n', ' ', '”\n')

/**
 * Text that a grammar grows: names, speech verbs, cues and quotation marks in sensible and senseless order.
 */
const grown = fc
  .array(
    fc.oneof(
      fc.tuple(who, says, what, end).map(([a, b, c, d]) => `${a} ${b} that ${c}${d}`),
      fc.tuple(what, who, says, end).map(([c, a, b, d]) => `“${c},” ${b} ${a}${d}`),
      fc.array(codePoint, { maxLength: 12 }).map((points) => String.fromCodePoint(...points)),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))
/** Any UTF-16 at all, lone surrogates included. */
const anything = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units))
const texts = fc.oneof(grown, grown, anything)
const runs = { numRuns: 150 }

/** Every object of a report that has a span, and every number. */
function walk(
  value: unknown,
  onSpan: (span: { start: number; end: number; text: string }) => void,
  onNumber: (n: number) => void,
): void {
  if (typeof value === 'number') onNumber(value)
  if (value === null || typeof value !== 'object') return
  const { start, end, text } = value as { start?: unknown; end?: unknown; text?: unknown }
  if (typeof start === 'number' && typeof end === 'number' && typeof text === 'string')
    onSpan({ start, end, text })
  for (const inner of Object.values(value)) walk(inner, onSpan, onNumber)
}

/** A report without what must differ when the text grows by white space. */
function counted({
  document: { characters: _, quotedShare, attributedShare, ...document },
  ...report
}: Report): unknown {
  return { ...report, document }
}

describe('a report', () => {
  it('fits its text in every unit, with numbers in range', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom<OffsetUnit>('utf16', 'codepoint', 'utf8'), (text, offsetUnit) => {
        // As JSON carries it: UTF-8 has no lone surrogates.
        const told = offsetUnit === 'utf8' ? text.toWellFormed() : text
        const report = analyzer.analyze(told, { offsetUnit })
        walk(
          report,
          (span) => expect(SLICE[offsetUnit](told, span.start, span.end)).toBe(span.text),
          (number) => expect(Number.isFinite(number)).toBe(true),
        )
        for (const { score } of [report.hedging, report.certainty, report.absolutism, report.sources].map(
          (m) => m!,
        )) {
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(1)
        }
        for (const actor of report.actors ?? [])
          expect(Math.abs(actor.sentiment.score)).toBeLessThanOrEqual(1)
        for (const share of [report.document.quotedShare, report.document.attributedShare]) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        }
      }),
      runs,
    )
  })

  it('is the same each time, whatever was read in between', () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const before = JSON.stringify(analyzer.analyze(text))
        analyzer.analyze(other, { actors: [{ name: 'Lima', aliases: ['Bank', '(.*)'] }], pronouns: false })
        expect(JSON.stringify(analyzer.analyze(text))).toBe(before)
      }),
      runs,
    )
  })

  it('tells of a metric alone what it tells of it among the others', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...METRICS), (text, metric) => {
        expect(analyzer.analyze(text, { metrics: [metric] })[metric]).toEqual(analyzer.analyze(text)[metric])
      }),
      runs,
    )
  })

  it('does not change when white space follows the text', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(' ', '\n', '\n\n  '), (text, space) => {
        expect(counted(analyzer.analyze(text + space))).toEqual(counted(analyzer.analyze(text)))
      }),
      runs,
    )
  })
})
