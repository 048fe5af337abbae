import { element } from '../element.ts'
import { LAYER_LABELS, type Layer } from '../layers.ts'
import type { Annotation } from './annotations.ts'
import { type Segment, segmentsOf } from './segments.ts'

/** The marked text on the page. */
export interface MarkedText {
  readonly root: HTMLElement
  /** Draws the text again with these layers alone. */
  readonly show: (layers: readonly Layer[]) => void
  /** Scrolls to an annotation, marks it as chosen and tells of it. */
  readonly open: (annotation: Annotation) => void
  /** Unmarks what is chosen. */
  readonly release: () => void
}

/**
 * The text with its annotations drawn in. One mark is in the tab order; the arrow keys move from mark to
 * mark, and Enter tells of it.
 */
export function markedText(
  text: string,
  annotations: readonly Annotation[],
  tell: (chosen: readonly Annotation[]) => void,
): MarkedText {
  const root = element('div', {
    className: 'marked',
    attributes: { role: 'group', 'aria-label': 'The text, marked. The arrow keys move from mark to mark.' },
  })
  let marks: HTMLElement[] = []
  let coverOf = new Map<HTMLElement, readonly Annotation[]>()

  const show = (layers: readonly Layer[]) => {
    const shown = annotations.filter(({ layer }) => layers.includes(layer))
    coverOf = new Map()
    root.replaceChildren(
      ...segmentsOf(shown, text.length).map((segment) => {
        const cover = segment.spans.map((index) => shown[index])
        const drawn = draw(text, segment, cover)
        if (cover.some(isMark)) coverOf.set(drawn as HTMLElement, cover)
        return drawn
      }),
    )
    marks = [...coverOf.keys()]
    if (marks.length > 0) marks[0].tabIndex = 0
  }

  const choose = (mark: HTMLElement) => {
    enter(mark)
    const cover = coverOf.get(mark)!
    distinguish(new Set(cover.filter(isMark)))
    tell(cover)
  }
  const distinguish = (chosen: ReadonlySet<Annotation>) => {
    for (const mark of marks) {
      mark.classList.toggle(
        'chosen',
        coverOf.get(mark)!.some((annotation) => chosen.has(annotation)),
      )
    }
  }
  const enter = (mark: HTMLElement) => {
    for (const other of marks) if (other.tabIndex === 0) other.tabIndex = -1
    mark.tabIndex = 0
    mark.focus({ preventScroll: true })
  }

  root.addEventListener('click', ({ target }) => {
    const mark = (target as Element).closest<HTMLElement>('[role=button]')
    if (mark) choose(mark)
  })
  root.addEventListener('keydown', (event) => {
    const at = marks.indexOf(document.activeElement as HTMLElement)
    const to = at === -1 ? undefined : destination(event.key, at, marks.length - 1)
    if (event.key === 'Enter' || event.key === ' ') choose(marks[at])
    else if (to !== undefined) {
      enter(marks[to])
      marks[to].scrollIntoView({ block: 'nearest' })
    } else return
    event.preventDefault()
  })

  const open = (annotation: Annotation) => {
    const mark = marks.find((candidate) => coverOf.get(candidate)!.includes(annotation))
    // Where its layer is switched off, the panel tells of it all the same.
    if (mark) {
      mark.scrollIntoView({ block: 'center' })
      choose(mark)
    } else root.scrollIntoView({ block: 'nearest' })
    tell([annotation])
  }
  return { root, show, open, release: () => distinguish(new Set()) }
}

/** A voice is a ground that marks stand on, and no mark itself. */
const isMark = ({ layer }: Annotation) => layer !== 'voices'

function destination(key: string, at: number, last: number): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(at + 1, last)
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(at - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? last : undefined
}

/**
 * One stretch: bare text, a voice, or a mark in which each
 * layer is an element of its own with its own underline.
 */
function draw(text: string, { start, end }: Segment, cover: readonly Annotation[]): Node {
  const piece = text.slice(start, end)
  if (cover.length === 0) return document.createTextNode(piece)
  const layers = [...new Set(cover.filter(isMark).map(({ layer }) => layer))]
  const voice = cover.findLast((annotation) => !isMark(annotation))
  const voiceClass = voice ? `voice${voice.direct ? ' direct' : ''}` : ''
  if (layers.length === 0) return element('span', { className: voiceClass }, piece)
  const inner = layers.reduceRight<Node>(
    (child, layer, level) => element('span', { className: `mark ${layer} level-${level}` }, child),
    document.createTextNode(piece),
  )
  const label = cover
    .filter(isMark)
    .map(({ layer, title }) => `${LAYER_LABELS[layer]}: ${title}`)
    .join('; ')
  return element(
    'span',
    {
      className: voiceClass,
      role: 'button',
      tabIndex: -1,
      attributes: { 'aria-label': `${piece}. ${label}` },
    },
    inner,
  )
}
