import { figure } from '../charts/figure.ts'
import { kindsChart } from '../charts/kinds.ts'
import { element } from '../element.ts'
import { counted, share } from '../figures.ts'
import type { Report } from '../service.ts'
import { section } from './section.ts'

type Sources = NonNullable<Report['sources']>
type SourceKind = Sources['sources'][number]['kind']

const KINDS: readonly { readonly id: SourceKind; readonly label: string; readonly traceable: boolean }[] = [
  { id: 'named-person', label: 'Named person', traceable: true },
  { id: 'named-organization', label: 'Named body', traceable: true },
  { id: 'document', label: 'Document', traceable: true },
  { id: 'unnamed-group', label: 'Unnamed group', traceable: false },
  { id: 'unnamed-person', label: 'Unnamed person', traceable: false },
  { id: 'none', label: 'Nobody', traceable: false },
]

/** Whom the text lets speak: bars by kind of source, and the names behind each. */
export function sourcesSection({ sources }: Report): HTMLElement | null {
  if (!sources) return null
  const lead =
    sources.distinct === 0
      ? 'The text names no source.'
      : `${counted(sources.distinct, 'source')}; ${share(sources.attributedSentenceShare)} of the sentences say whose word they are.`
  const kinds = KINDS.map(({ id, label, traceable }) => ({
    kind: label,
    attributions: sources.kinds[id],
    traceable,
  }))
  return section(
    'Sources',
    lead,
    figure(
      'kinds of sources',
      `Attributions by kind of source: ${kinds.map(({ kind, attributions }) => `${kind} ${attributions}`).join(', ')}.`,
      (width) => kindsChart(kinds, width),
    ),
    element('dl', { className: 'names' }, ...KINDS.flatMap(({ id, label }) => namesOf(sources, id, label))),
  )
}

function namesOf({ sources }: Sources, kind: SourceKind, label: string): HTMLElement[] {
  const names = sources
    .filter((source) => source.kind === kind && source.name !== '')
    .sort((a, b) => b.attributions - a.attributions)
    .map(({ name, attributions }) => (attributions > 1 ? `${name} (${attributions})` : name))
  return names.length === 0 ? [] : [element('dt', {}, label), element('dd', {}, names.join(' · '))]
}
