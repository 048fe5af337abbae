import { axisX, axisY, dot, gridX, plot, ruleX, ruleY } from '@observablehq/plot'
import type { Actor } from '../sections/actors.ts'

const ROW = 26
const MARGIN_TOP = 26
/** Of the names of actors, in pixels. */
const FONT_SIZE = 12
/** Between a name and both ends of its margin, in pixels. */
const GAP = 20

/** Actors from the one that the text is most against, on top, to the one that it is most for. */
export function actorsChart(actors: readonly Actor[], onActor: (id: string) => void, width: number) {
  const score = (actor: Actor) => actor.sentiment.score
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  const marginLeft = Math.min(176, width * 0.45)
  const chart = plot({
    width,
    height: actors.length * ROW + MARGIN_TOP + 4,
    marginTop: MARGIN_TOP,
    marginBottom: 4,
    marginLeft,
    marginRight: 22,
    x: { domain: [-1, 1], label: null },
    y: { type: 'band', domain: [...names.keys()], label: null, padding: 0 },
    r: { range: [3, 9] },
    marks: [
      gridX({ ticks: 5, stroke: 'var(--line)', strokeOpacity: 1 }),
      axisX([-1, 0, 1], { tickFormat: (end: number) => ENDS[end + 1], anchor: 'top', tickSize: 0 }),
      axisY({
        tickFormat: (id: string) => names.get(id),
        tickSize: 0,
        fontSize: FONT_SIZE,
        lineWidth: (marginLeft - GAP) / FONT_SIZE,
        textOverflow: 'ellipsis',
      }),
      ruleX([0], { stroke: 'var(--faint)' }),
      ruleY(actors, { y: 'id', x1: 0, x2: score, stroke: colour, strokeWidth: 2 }),
      dot(actors, { y: 'id', x: score, r: (actor: Actor) => actor.mentions.length, fill: colour }),
    ],
  })
  chart.addEventListener('click', (event) => {
    const { clientY } = event as PointerEvent
    const row = Math.floor((clientY - chart.getBoundingClientRect().top - MARGIN_TOP) / ROW)
    if (actors[row]) onActor(actors[row].id)
  })
  return chart
}

const ENDS = ['against', 'neither', 'for']
const colour = ({ sentiment: { label } }: Actor) => `var(--${label})`
