import { element } from '../element.ts'
import { LAYER_LABELS, LAYERS, type Layer } from '../layers.ts'
import type { Annotation } from './annotations.ts'

/** A switch for each layer, in its colour and underline, with the number of its marks. */
export function legend(
  annotations: readonly Annotation[],
  shown: readonly Layer[],
  onChange: (layers: readonly Layer[]) => void,
): HTMLElement {
  const boxes = LAYERS.map((layer) => ({
    layer,
    box: element('input', { type: 'checkbox', checked: shown.includes(layer), name: `layer-${layer}` }),
  }))
  const root = element(
    'fieldset',
    { className: 'legend' },
    element('legend', { className: 'hidden' }, 'Layers shown'),
    ...boxes.map(({ layer, box }) => {
      // The parts of one attribution share their facts, and count once.
      const marks = new Set(annotations.filter((mark) => mark.layer === layer).map(({ facts }) => facts)).size
      const sample = layer === 'voices' ? 'voice' : `mark ${layer} level-0`
      return element(
        'label',
        {},
        box,
        element('span', { className: sample }, LAYER_LABELS[layer]),
        element('small', {}, marks),
      )
    }),
  )
  root.addEventListener('change', () =>
    onChange(boxes.filter(({ box }) => box.checked).map(({ layer }) => layer)),
  )
  return root
}
