import { axisX, axisY, dot, plot, ruleY } from '@observablehq/plot'

export interface ComparedRate {
  readonly metric: string
  readonly text: string
  readonly rate: number
  readonly low: number
  readonly high: number
}

/** The rates of two texts on each metric, one above the other, with their intervals. */
export function comparisonChart(rates: readonly ComparedRate[], width: number) {
  const colour = ({ text }: ComparedRate) => (text === rates[0].text ? 'var(--accent)' : 'var(--boosters)')
  return plot({
    width,
    height: 50 + rates.length * 30,
    marginLeft: 60,
    marginRight: 16,
    marginBottom: 38,
    x: { label: 'Per 1,000 words →', zero: true, nice: true },
    y: { label: null },
    fy: { label: null, domain: [...new Set(rates.map(({ metric }) => metric))] },
    marks: [
      axisX({ ticks: 6 }),
      axisY({ tickSize: 0 }),
      ruleY(rates, {
        fy: 'metric',
        y: 'text',
        x1: 'low',
        x2: 'high',
        stroke: colour,
        strokeWidth: 3,
        strokeOpacity: 0.45,
      }),
      dot(rates, { fy: 'metric', y: 'text', x: 'rate', r: 5, fill: colour }),
    ],
  })
}
