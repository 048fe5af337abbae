import { axisX, axisY, barX, plot, ruleX, text } from '@observablehq/plot'

/** A kind of source, as a bar. */
export interface Kind {
  readonly kind: string
  readonly attributions: number
  /** Whether a reader can look the source up: a name or a document. */
  readonly traceable: boolean
}

/**
 * How many attributions go to each kind of source; those that
 * a reader can look up in full colour, the others lighter.
 */
export function kindsChart(kinds: readonly Kind[], width: number) {
  return plot({
    width,
    height: kinds.length * 30 + 30,
    marginLeft: 130,
    marginRight: 28,
    marginTop: 4,
    x: { label: 'Attributions →' },
    y: { domain: kinds.map(({ kind }) => kind), label: null },
    marks: [
      axisX({
        ticks: Math.min(5, Math.max(...kinds.map(({ attributions }) => attributions), 1)),
        tickFormat: 'd',
      }),
      axisY({ tickSize: 0, fontSize: 12 }),
      barX(kinds, {
        x: 'attributions',
        y: 'kind',
        fill: 'var(--attributions)',
        fillOpacity: (kind: Kind) => (kind.traceable ? 1 : 0.5),
        rx: 2,
        inset: 3,
      }),
      text(kinds, {
        x: 'attributions',
        y: 'kind',
        text: 'attributions',
        dx: 6,
        textAnchor: 'start',
        fontSize: 12,
      }),
      ruleX([0], { stroke: 'var(--line)' }),
    ],
  })
}
