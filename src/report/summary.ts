import type { Report } from './report.ts'

/** A report without its evidence: no cues, mentions, attributions, sentence scores or evidence of targets. */
export function summarise(report: Report): Report {
  const { hedging, certainty, absolutism, sources, actors, targets, ...rest } = report
  return {
    ...rest,
    ...(hedging && { hedging: without(hedging, 'cues') }),
    ...(certainty && { certainty: without(without(certainty, 'cues'), 'sentenceScores') }),
    ...(absolutism && { absolutism: without(absolutism, 'cues') }),
    ...(sources && { sources: without(sources, 'attributions') }),
    ...(actors && { actors: actors.map((actor) => without(actor, 'mentions')) }),
    ...(targets && { targets: targets.map((target) => without(target, 'evidence')) }),
  }
}

function without<T extends object, K extends keyof T>(value: T, field: K): Omit<T, K> {
  const { [field]: _, ...rest } = value
  return rest
}
