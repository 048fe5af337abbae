import { element } from '../element.ts'
import { downloadChart } from '../takeaway/download-chart.ts'

type Chart = SVGSVGElement | HTMLElement

/**
 * A chart as an image with a name for those who hear it, drawn as wide as its place is, and drawn again when
 * that changes. `name` is the file name under which it is saved.
 */
export function figure(name: string, description: string, draw: (width: number) => Chart): HTMLElement {
  const place = element('div', { className: 'chart' })
  const save = (format: 'svg' | 'png') => {
    const button = element('button', { type: 'button', className: 'plain' }, format.toUpperCase())
    button.setAttribute('aria-label', `Download ${name} as ${format.toUpperCase()}`)
    button.addEventListener('click', () => downloadChart(place.querySelector('svg')!, name, format))
    return button
  }
  let drawnAt = 0
  new ResizeObserver(([{ contentRect }]) => {
    const width = Math.floor(contentRect.width)
    if (width === 0 || width === drawnAt) return
    drawnAt = width
    const chart = draw(width)
    // Plot's own rules are an inline style, which the content
    // security policy refuses; styles/results.css has them.
    for (const style of chart.querySelectorAll('style')) style.remove()
    // The chart is one image with one name: the names of its parts may not stand on bare groups.
    for (const part of chart.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
    chart.setAttribute('role', 'img')
    chart.setAttribute('aria-label', description)
    place.replaceChildren(chart)
  }).observe(place)
  return element('figure', {}, place, element('figcaption', {}, 'Save as ', save('svg'), ' ', save('png')))
}
