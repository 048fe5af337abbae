import { Role } from '../../../src/document/attributions/labelling/roles.ts'
import type { GoldText } from './texts.ts'

/** Rates from which on a stem has likelihood 2, 3, … 9. */
const EDGES = [0.01, 0.03, 0.08, 0.15, 0.3, 0.5, 0.7, 0.85]
/**
 * A stem seen so often is known to be no cue (likelihood 1)
 * where it hardly ever was one; else nothing is known (0).
 */
const FREQUENT = 15
/** A stem seen less often tells nothing. */
const LEAST = 3

/** How often a stem was seen, and how often in a cue. */
export interface Tally {
  all: number
  cues: number
}

/** How often each stem stands in a cue. */
export function tallyCues(texts: readonly GoldText[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  for (const { document, facts, labels } of texts) {
    const { tokens } = document
    for (let token = 0; token < tokens.count; token++) {
      const stem = facts.stem[tokens.type[token]]
      const tally = tallies.get(stem) ?? { all: 0, cues: 0 }
      tallies.set(stem, tally)
      tally.all++
      if (labels[token] === Role.cue || labels[token] === Role.cue + 1) tally.cues++
    }
  }
  return tallies
}

/**
 * The likelihood of a stem as a cue, leaving out the counts
 * of one text: a model must not meet its own answers.
 */
export function likelihoodBy(tallies: ReadonlyMap<string, Tally>, leftOut?: ReadonlyMap<string, Tally>) {
  return (stem: string): number => {
    const tally = tallies.get(stem)
    if (tally === undefined) return 0
    const out = leftOut?.get(stem)
    const all = tally.all - (out?.all ?? 0)
    if (all < LEAST) return 0
    const rate = (tally.cues - (out?.cues ?? 0) + 0.1) / (all + 1)
    let likelihood = all >= FREQUENT || rate >= EDGES[0] ? 1 : 0
    for (const edge of EDGES) if (rate >= edge) likelihood++
    return likelihood
  }
}

/** The stems of each likelihood from 1 on, joined by spaces: as a weight file carries them. */
export function stemsByLikelihood(tallies: ReadonlyMap<string, Tally>): string[] {
  const likelihoodOf = likelihoodBy(tallies)
  const stems: string[][] = [0, ...EDGES].map(() => [])
  for (const stem of [...tallies.keys()].sort()) {
    const likelihood = likelihoodOf(stem)
    if (likelihood > 0) stems[likelihood - 1].push(stem)
  }
  return stems.map((group) => group.join(' '))
}
