import { element } from '../element.ts'
import type { Annotation } from '../marks/annotations.ts'
import type { AnalyzeRequest, Report } from '../service.ts'
import { csvOf } from '../takeaway/csv.ts'
import { curlOf } from '../takeaway/curl.ts'
import { save } from '../takeaway/save.ts'
import { section } from './section.ts'

/**
 * Ways to take the answer along: the request as a command, the report, the spans, and a link to the settings.
 */
export function takeawaySection(
  request: AnalyzeRequest,
  report: Report,
  annotations: readonly Annotation[],
): HTMLElement {
  const { version, lexicons, weights, reference } = report.engine
  return section(
    'Take it with you',
    'The link carries the settings, never the text.',
    element(
      'div',
      { className: 'tools' },
      copyButton('Copy as curl', () => curlOf(request, location.origin)),
      copyButton('Copy the JSON', () => JSON.stringify(report, null, 2)),
      saveButton('Download the spans as CSV', () => csvOf(annotations), 'text/csv', 'spans.csv'),
      copyButton('Copy a link to these settings', () => location.href),
    ),
    element(
      'p',
      { className: 'faint cite' },
      `To cite: discourse-metrics ${version}, lexicons ${lexicons}, weights ${weights}, reference ${reference.name}.`,
    ),
  )
}

function copyButton(label: string, content: () => string): HTMLButtonElement {
  const button = element('button', { type: 'button' }, label)
  button.addEventListener('click', async () => {
    const copied = await navigator.clipboard.writeText(content()).then(
      () => true,
      () => false,
    )
    button.textContent = copied ? 'Copied' : 'The browser does not allow copying'
    setTimeout(() => {
      button.textContent = label
    }, 2_000)
  })
  return button
}

function saveButton(label: string, content: () => string, type: string, name: string): HTMLButtonElement {
  const button = element('button', { type: 'button' }, label)
  button.addEventListener('click', () => save(new Blob([content()], { type }), name))
  return button
}
