import { areaY, axisX, axisY, dot, gridY, lineY, plot, pointerX, tip, windowY } from '@observablehq/plot'

/** One sentence of the text. */
export interface Step {
  readonly sentence: number
  readonly certainty: number
  readonly quoted: boolean
}

/** Sentences that the smooth line averages over: enough to show a turn, few enough to keep it. */
const WINDOW = 5

/** How sure each sentence sounds, from the first to the last, with a running mean. */
export function courseChart(steps: readonly Step[], width: number) {
  const smooth = windowY({ k: WINDOW, anchor: 'middle', reduce: 'mean' } as const, {
    x: 'sentence',
    y: 'certainty',
  })
  const channels = { x: 'sentence', y: 'certainty' } as const
  return plot({
    width,
    height: 220,
    marginLeft: 46,
    marginRight: 12,
    x: { label: 'Sentence →' },
    y: { domain: [0, 1], label: '↑ Certainty', percent: false },
    marks: [
      gridY({ stroke: 'var(--line)', strokeOpacity: 1 }),
      axisX({
        ticks: Math.min(steps.length, Math.floor(width / 70)),
        tickFormat: (index: number) => String(index + 1),
        label: 'Sentence →',
      }),
      axisY({ ticks: 5, label: '↑ Certainty' }),
      areaY(steps, { ...smooth, fill: 'var(--hill)', curve: 'monotone-x' }),
      lineY(steps, { ...smooth, stroke: 'var(--accent)', strokeWidth: 2, curve: 'monotone-x' }),
      dot(steps, {
        ...channels,
        r: 3,
        stroke: 'var(--boosters)',
        fill: (step: Step) => (step.quoted ? 'var(--card)' : 'var(--boosters)'),
      }),
      tip(
        steps,
        pointerX({
          ...channels,
          fill: 'var(--card)',
          title: (step: Step) => `Sentence ${step.sentence + 1}: ${step.certainty.toFixed(2)}`,
        }),
      ),
    ],
  })
}
