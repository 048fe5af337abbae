import { areaY, axisX, binX, dot, plot, ruleX, ruleY } from '@observablehq/plot'
import type { Report } from '../service.ts'

type Rates = Pick<NonNullable<Report['sources']>, 'perThousandWords' | 'interval'>

const HEIGHT = 96
const BINS = 30
/** A wider interval, of a very short text, leaves the chart: it would squeeze the hill to nothing. */
const MOST_STRETCH = 3

/** The rates of the reference corpus as a hill, and on it the text's own rate with its interval. */
export function distributionChart(
  distribution: readonly number[],
  { perThousandWords, interval }: Rates,
  width: number,
) {
  // The few highest rates would push all others to the left.
  const typical = distribution[Math.floor(distribution.length * 0.99)] ?? 1
  const end = Math.max(typical, perThousandWords * 1.15, Math.min(interval.high, typical * MOST_STRETCH))
  const thresholds = Array.from({ length: BINS + 1 }, (_, index) => (index * end) / BINS)
  return plot({
    width,
    height: HEIGHT,
    marginLeft: 8,
    marginRight: 8,
    marginTop: 14,
    marginBottom: 22,
    x: { domain: [0, end], label: null },
    y: { axis: null },
    marks: [
      areaY(distribution, { ...binX({ y: 'count' }, { thresholds }), curve: 'basis', fill: 'var(--hill)' }),
      ruleY([0], { stroke: 'var(--line)' }),
      axisX({ ticks: 4, tickSize: 3 }),
      ruleY([0], {
        x1: interval.low,
        x2: Math.min(interval.high, end),
        stroke: 'var(--accent)',
        strokeWidth: 5,
      }),
      ruleX([perThousandWords], { stroke: 'var(--accent)', strokeWidth: 1.5 }),
      dot([perThousandWords], {
        x: (rate: number) => rate,
        frameAnchor: 'top',
        r: 4.5,
        fill: 'var(--accent)',
      }),
    ],
  })
}
