import { axisX, axisY, dot, gridX, plot, ruleX, ruleY } from '@observablehq/plot'
import type { Actor } from '../sections/actors.ts'

/** Actors from the one that the text is most against, on top, to the one that it is most for. */
export function actorsChart(actors: readonly Actor[], width: number) {
  const score = (actor: Actor) => actor.sentiment.score
  return plot({
    width,
    height: actors.length * 26 + 50,
    marginLeft: Math.min(170, width * 0.42),
    marginRight: 16,
    x: { domain: [-1, 1], label: null },
    y: { domain: actors.map(({ name }) => name), label: null },
    r: { range: [3, 9] },
    marks: [
      gridX({ ticks: 5, stroke: 'var(--line)', strokeOpacity: 1 }),
      axisX({
        ticks: 3,
        tickFormat: (at: number) => (at < 0 ? 'against' : at > 0 ? 'for' : 'neither'),
        anchor: 'top',
      }),
      axisY({ tickSize: 0, fontSize: 12, lineWidth: 13, textOverflow: 'ellipsis' }),
      ruleX([0], { stroke: 'var(--faint)' }),
      ruleY(actors, { y: 'name', x1: 0, x2: score, stroke: colour, strokeWidth: 2 }),
      dot(actors, { y: 'name', x: score, r: (actor: Actor) => actor.mentions.length, fill: colour }),
    ],
  })
}

const colour = ({ sentiment: { label } }: Actor) => `var(--${label})`
