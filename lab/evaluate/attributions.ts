import type { Span } from '../../src/document/document.ts'
import { f1 } from './f1.ts'
import { lengthOf, pairOff, sharedLength } from './overlap.ts'
import type { PolnearDocument, SpannedAttribution } from './polnear.ts'

/** Sums over documents, from which the figures follow. */
export interface AttributionTally {
  documents: number
  gold: number
  found: number
  hits: number
  hitsWithSource: number
  shareError: number
  /** Characters of each role: shared, in gold, found. */
  readonly characters: Record<'source' | 'cue' | 'content', { shared: number; gold: number; found: number }>
}

/** A tally of no document yet. */
export function emptyTally(): AttributionTally {
  const none = () => ({ shared: 0, gold: 0, found: 0 })
  return {
    documents: 0,
    gold: 0,
    found: 0,
    hits: 0,
    hitsWithSource: 0,
    shareError: 0,
    characters: { source: none(), cue: none(), content: none() },
  }
}

/**
 * Compares what was found in one document with gold.
 *
 * Attributions are paired one to one where their contents share at least half of the shorter one's
 * characters; with the source right where, besides, the sources overlap or are both absent. Whatever touches
 * a stretch that the annotators set aside is left out on both sides.
 */
export function compare(
  document: PolnearDocument,
  found: readonly SpannedAttribution[],
  tally: AttributionTally,
): void {
  const kept = (all: readonly SpannedAttribution[]) =>
    all.filter(
      ({ source, cue, content }) =>
        content.length > 0 && sharedLength([...source, ...cue, ...content], document.discarded) === 0,
    )
  const golds = kept(document.attributions)
  const founds = kept(found)
  const overlap = (g: number, f: number) => {
    const shared = sharedLength(golds[g].content, founds[f].content)
    return shared * 2 >= Math.min(lengthOf(golds[g].content), lengthOf(founds[f].content)) ? shared : 0
  }
  const sourcesMeet = (g: number, f: number) =>
    golds[g].source.length === 0
      ? founds[f].source.length === 0
      : sharedLength(golds[g].source, founds[f].source) > 0
  tally.documents++
  tally.gold += golds.length
  tally.found += founds.length
  tally.hits += pairOff(golds.length, founds.length, overlap).length
  tally.hitsWithSource += pairOff(golds.length, founds.length, (g, f) =>
    sourcesMeet(g, f) ? overlap(g, f) : 0,
  ).length
  const { length } = document.text
  for (const role of ['source', 'cue', 'content'] as const) {
    const inGold = covered(
      golds.flatMap((one) => one[role]),
      length,
    )
    const inFound = covered(
      founds.flatMap((one) => one[role]),
      length,
    )
    const sums = tally.characters[role]
    let [shared, gold, all] = [0, 0, 0]
    for (let i = 0; i < length; i++) {
      shared += inGold[i] & inFound[i]
      gold += inGold[i]
      all += inFound[i]
    }
    sums.shared += shared
    sums.gold += gold
    sums.found += all
    if (role === 'content') tally.shareError += Math.abs(gold - all) / Math.max(length, 1)
  }
}

function covered(spans: readonly Span[], length: number): Uint8Array {
  const inside = new Uint8Array(length)
  for (const { start, end } of spans) inside.fill(1, start, end)
  return inside
}

/** The figures of a tally. */
export function figuresOf({
  documents,
  gold,
  found,
  hits,
  hitsWithSource,
  shareError,
  characters,
}: AttributionTally) {
  const byRole = (role: 'source' | 'cue' | 'content') =>
    f1(characters[role].shared, characters[role].gold, characters[role].found)
  return {
    content: f1(hits, gold, found),
    withSource: f1(hitsWithSource, gold, found),
    shareError: shareError / Math.max(documents, 1),
    contentCharacters: byRole('content'),
    sourceCharacters: byRole('source'),
    cueCharacters: byRole('cue'),
  }
}
