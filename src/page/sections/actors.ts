import { actorsChart } from '../charts/actors.ts'
import { figure } from '../charts/figure.ts'
import { element } from '../element.ts'
import { counted, polarity } from '../figures.ts'
import type { Annotation } from '../marks/annotations.ts'
import type { Report } from '../service.ts'
import { section } from './section.ts'

type Reported = NonNullable<Report['actors']>[number]
/** An actor with its mentions. */
export type Actor = Reported & { readonly mentions: NonNullable<Reported['mentions']> }

/** Most actors that the chart has room for: those with the most mentions. */
const MOST_CHARTED = 20

/** Actors from against to for, each with its mentions, which open in the text. */
export function actorsSection(
  report: Report,
  annotations: readonly Annotation[],
  open: (mention: Annotation) => void,
): HTMLElement | null {
  const actors = (report.actors ?? [])
    .flatMap(({ mentions, ...actor }) => (mentions?.length ? [{ ...actor, mentions }] : []))
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, MOST_CHARTED)
    .sort((a, b) => a.sentiment.score - b.sentiment.score)
  const absent = (report.actors ?? []).filter(({ mentions }) => mentions?.length === 0)
  if (actors.length === 0 && absent.length === 0) return null
  const lists = new Map(actors.map((actor) => [actor.id, mentionList(actor, annotations, open)]))
  // A short cut for the mouse; the lists themselves do the same for everyone.
  const openList = (id: string) => {
    const list = lists.get(id)!
    list.open = true
    list.scrollIntoView({ block: 'nearest' })
  }
  const chart = figure(
    'actors from against to for',
    `Sentiment toward each actor, from against to for: ${actors.map(({ name, sentiment }) => `${name} ${polarity(sentiment.score)}`).join(', ')}.`,
    (width) => actorsChart(actors, openList, width),
  )
  return section(
    'Actors, from against to for',
    `How the text as a whole treats those whom it names: at most ${MOST_CHARTED}, the most mentioned. A larger dot has more mentions.`,
    actors.length > 0 && chart,
    element('div', { className: 'mentions' }, ...lists.values()),
    absent.length > 0 &&
      element('p', { className: 'faint' }, `Not mentioned: ${absent.map(({ name }) => name).join(', ')}.`),
  )
}

function mentionList(
  { id, name, kind, mentions, sentiment }: Actor,
  annotations: readonly Annotation[],
  open: (mention: Annotation) => void,
): HTMLDetailsElement {
  const marks = annotations.filter(({ actor }) => actor === id)
  return element(
    'details',
    { data: { actor: id } },
    element(
      'summary',
      {},
      element('span', { className: `dot ${sentiment.label}` }),
      name,
      element('small', {}, ` ${kind}, ${counted(mentions.length, 'mention')}, ${polarity(sentiment.score)}`),
    ),
    element('ol', {}, ...marks.map((mark) => element('li', {}, mentionButton(mark, open)))),
  )
}

function mentionButton(mark: Annotation, open: (mention: Annotation) => void): HTMLButtonElement {
  const button = element('button', { type: 'button', className: 'plain' }, mark.text)
  const sentiment = mark.facts.find(([term]) => term === 'Sentiment')?.[1]
  button.append(element('small', {}, ` ${sentiment}`))
  button.addEventListener('click', () => open(mark))
  return button
}
