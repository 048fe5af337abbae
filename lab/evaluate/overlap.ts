import type { Span } from '../../src/document/document.ts'

/** Number of units that two lists of spans share; each list is free of overlaps in itself. */
export function sharedLength(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0
  for (const one of a) {
    for (const other of b)
      shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
  }
  return shared
}

/** Units of a list of spans that is free of overlaps. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}

/**
 * Pairs items one to one, the greatest overlap first.
 *
 * @param overlap how much gold item `g` and found item `f` share; 0 where they may not be paired
 * @returns pairs of gold and found index
 */
export function pairOff(
  golds: number,
  founds: number,
  overlap: (g: number, f: number) => number,
): [number, number][] {
  const candidates: [number, number, number][] = []
  for (let g = 0; g < golds; g++) {
    for (let f = 0; f < founds; f++) {
      const shared = overlap(g, f)
      if (shared > 0) candidates.push([shared, g, f])
    }
  }
  candidates.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2])
  const takenGold = new Set<number>()
  const takenFound = new Set<number>()
  const pairs: [number, number][] = []
  for (const [, g, f] of candidates) {
    if (takenGold.has(g) || takenFound.has(f)) continue
    takenGold.add(g)
    takenFound.add(f)
    pairs.push([g, f])
  }
  return pairs
}
