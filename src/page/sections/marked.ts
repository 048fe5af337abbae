import { element } from '../element.ts'
import type { Layer } from '../layers.ts'
import type { Annotation } from '../marks/annotations.ts'
import { legend } from '../marks/legend.ts'
import { type MarkedText, markedText } from '../marks/marked-text.ts'
import { createPanel } from '../marks/panel.ts'
import { section } from './section.ts'

/** The text with its marks, the switches of its layers, and the panel that tells of a mark. */
export function markedSection(
  text: string,
  annotations: readonly Annotation[],
  layers: readonly Layer[],
  onLayers: (layers: readonly Layer[]) => void,
): { root: HTMLElement; open: MarkedText['open'] } {
  const panel = createPanel(() => marked.release())
  const marked: MarkedText = markedText(text, annotations, panel.tell)
  marked.show(layers)
  const root = section(
    'The text, marked',
    'What made the scores. A tinted stretch is what a source says; a darker one is in its own words.',
    legend(annotations, layers, (shown) => {
      marked.show(shown)
      onLayers(shown)
    }),
    element('div', { className: 'reading' }, marked.root, panel.root),
  )
  root.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') panel.close()
  })
  return { root, open: marked.open }
}
