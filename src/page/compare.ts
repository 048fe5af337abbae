import { takeDrops } from './drop.ts'
import { byId, element } from './element.ts'
import { latestOnly } from './latest.ts'
import { problemNote } from './problem.ts'
import { compare } from './service.ts'
import type { Settings } from './settings.ts'
import { textInput } from './text-input.ts'

/**
 * The part of the page that sets a second text beside the first;
 * call the result whenever the first has changed.
 */
export function comparePart(first: () => string, settings: () => Settings): () => void {
  const area = element('textarea', {
    id: 'second',
    rows: 4,
    spellcheck: false,
    placeholder: 'Paste a second text to set beside the first.',
  })
  const outcome = element('div', { id: 'comparison', attributes: { 'aria-live': 'polite' } })
  const latest = latestOnly()

  const refresh = () =>
    latest(async (signal) => {
      if (!first().trim() || !area.value.trim()) return outcome.replaceChildren()
      const [answer, { comparisonResult }] = await Promise.all([
        compare(first(), area.value, settings(), signal),
        import('./sections/comparison.ts'),
      ])
      signal.throwIfAborted()
      outcome.replaceChildren('data' in answer ? comparisonResult(answer.data) : problemNote(answer.problem))
    })

  const { tools, takeFile } = textInput(area, refresh, (title, detail) =>
    outcome.replaceChildren(problemNote({ title, detail })),
  )
  byId('compare').append(
    element(
      'div',
      { className: 'heading' },
      element('h2', { id: 'compare-title' }, 'Compare'),
      element('div', { className: 'tools' }, ...tools),
    ),
    element('label', { className: 'hidden', htmlFor: 'second' }, 'Second text'),
    area,
    outcome,
  )
  takeDrops(byId('compare'), takeFile)
  return refresh
}
