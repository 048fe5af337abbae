import type { Cue } from '../results.ts'

/**
 * Adds the cues of `others` that stand over none of `cues`; both in order of the text, and so is the result.
 */
export function merge(cues: readonly Cue[], others: readonly Cue[]): Cue[] {
  const result: Cue[] = []
  let next = 0
  for (const other of others) {
    while (next < cues.length && cues[next].end <= other.start) result.push(cues[next++])
    if (next === cues.length || cues[next].start >= other.end) result.push(other)
  }
  return [...result, ...cues.slice(next)]
}
