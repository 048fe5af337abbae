import { save } from './save.ts'

/** What a chart takes from the page's style sheets, and must carry with it when it leaves. */
const CARRIED = ['fill', 'stroke', 'color', 'font-family', 'font-size', 'font-variant'] as const
/** Pixels of a PNG to each pixel of the page: sharp in print. */
const SCALE = 3

/** Saves a chart as it looks now. */
export async function downloadChart(
  chart: SVGSVGElement,
  name: string,
  format: 'svg' | 'png',
): Promise<void> {
  const svg = new Blob([new XMLSerializer().serializeToString(selfContained(chart))], {
    type: 'image/svg+xml',
  })
  save(format === 'svg' ? svg : await toPng(svg, chart), `${name}.${format}`)
}

function selfContained(chart: SVGSVGElement): SVGSVGElement {
  const copy = chart.cloneNode(true) as SVGSVGElement
  const originals = [chart, ...chart.querySelectorAll('*')]
  const copies = [copy, ...copy.querySelectorAll('*')]
  originals.forEach((original, index) => {
    const style = getComputedStyle(original)
    for (const property of CARRIED) copies[index].setAttribute(property, style.getPropertyValue(property))
  })
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  ground.setAttribute('width', '100%')
  ground.setAttribute('height', '100%')
  ground.setAttribute('fill', getComputedStyle(document.body).backgroundColor)
  copy.prepend(ground)
  return copy
}

async function toPng(svg: Blob, { width, height }: SVGSVGElement): Promise<Blob> {
  const image = new Image()
  image.src = URL.createObjectURL(svg)
  await image.decode()
  URL.revokeObjectURL(image.src)
  const canvas = document.createElement('canvas')
  canvas.width = width.baseVal.value * SCALE
  canvas.height = height.baseVal.value * SCALE
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob((png) => resolve(png!), 'image/png'))
}
