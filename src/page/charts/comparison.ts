import { axisFy, axisX, axisY, dot, plot, ruleY } from '@observablehq/plot'

/** One rate of one text. */
export interface ComparedRate {
  readonly metric: string
  readonly text: string
  readonly rate: number
  readonly low: number
  readonly high: number
}

/** Room for the names of the metrics, left of those of the texts. */
const NAMES = 80
const MARGIN_LEFT = 140

/** The rates of two texts on each metric, one above the other, with their intervals. */
export function comparisonChart(rates: readonly ComparedRate[], width: number) {
  const colour = ({ text }: ComparedRate) => (text === rates[0].text ? 'var(--accent)' : 'var(--boosters)')
  const row = { fy: 'metric', y: 'text' } as const
  return plot({
    width,
    height: 50 + rates.length * 30,
    marginLeft: MARGIN_LEFT,
    marginRight: 16,
    marginBottom: 38,
    x: { label: 'Per 1,000 words →', zero: true, nice: true },
    y: { label: null },
    fy: { label: null, domain: [...new Set(rates.map(({ metric }) => metric))] },
    marks: [
      axisX({ ticks: Math.floor(width / 100) }),
      axisY({ tickSize: 0 }),
      axisFy({ anchor: 'left', dx: -(MARGIN_LEFT - NAMES), fontSize: 12, fontWeight: 'bold' }),
      ruleY(rates, { ...row, x1: 'low', x2: 'high', stroke: colour, strokeWidth: 3, strokeOpacity: 0.45 }),
      dot(rates, { ...row, x: 'rate', r: 5, fill: colour }),
    ],
  })
}
