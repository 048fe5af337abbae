import { element } from './element.ts'
import type { Problem } from './service.ts'

/** A problem in its own words. */
export function problemNote({ title, detail, errors = [] }: Problem): HTMLElement {
  return element(
    'div',
    { className: 'problem' },
    element('strong', {}, title),
    element('p', {}, detail),
    errors.length > 0 &&
      element(
        'ul',
        {},
        ...errors.map(({ pointer, detail }) =>
          element('li', {}, element('code', {}, pointer || '/'), ` ${detail}`),
        ),
      ),
  )
}
