import { element } from '../element.ts'

/** A card of the results with its heading; `lead` tells how to read it. */
export function section(
  title: string,
  lead: string,
  ...content: readonly (Node | null | false)[]
): HTMLElement {
  const id = `section-${title.toLowerCase().replace(/\W+/g, '-')}`
  return element(
    'section',
    { className: 'card', attributes: { 'aria-labelledby': id } },
    element('h2', { id }, title),
    element('p', { className: 'lead' }, lead),
    ...content,
  )
}
