import type { Report } from './service.ts'

/** What to call each voice: "the author", or the source's name. */
export function voiceNames(report: Report): ReadonlyMap<string, string> {
  const sources = report.sources?.sources ?? []
  return new Map([
    ['author', 'the author'],
    ...sources.map(({ id, name }) => [id, name || 'nobody named'] as const),
  ])
}
