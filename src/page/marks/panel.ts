import { element } from '../element.ts'
import { LAYER_LABELS } from '../layers.ts'
import type { Annotation } from './annotations.ts'

/** The panel beside the text. */
export interface Panel {
  readonly root: HTMLElement
  readonly tell: (annotations: readonly Annotation[]) => void
  readonly close: () => void
}

/**
 * The side panel that tells of a mark: its class, voice, weight and evidence. On a phone it is a sheet below.
 *
 * @param onClose called when the reader closes it
 */
export function createPanel(onClose: () => void): Panel {
  const body = element('div', {})
  const close = element('button', { type: 'button', className: 'close', hidden: true }, 'Close')
  const root = element(
    'aside',
    { className: 'panel', attributes: { 'aria-label': 'About the mark', 'aria-live': 'polite' } },
    close,
    body,
  )
  const reset = () => {
    root.classList.remove('open')
    close.hidden = true
    body.replaceChildren(
      element(
        'p',
        { className: 'faint' },
        'Choose a mark in the text to see what it is, whose words it is in, and why it counts.',
      ),
    )
  }
  const closePanel = () => {
    reset()
    onClose()
  }
  close.addEventListener('click', closePanel)
  reset()
  return {
    root,
    close: closePanel,
    tell(annotations) {
      root.classList.add('open')
      close.hidden = false
      body.replaceChildren(...annotations.map(describe))
    },
  }
}

function describe({ layer, text, title, facts }: Annotation): HTMLElement {
  return element(
    'section',
    { className: 'fact' },
    element('h3', {}, element('span', { className: `chip ${layer}` }, LAYER_LABELS[layer]), title),
    element('blockquote', {}, text.length > 160 ? `${text.slice(0, 160).trimEnd()}…` : text),
    element(
      'dl',
      {},
      ...facts.flatMap(([term, description]) => [element('dt', {}, term), element('dd', {}, description)]),
    ),
  )
}
