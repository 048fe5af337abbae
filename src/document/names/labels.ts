import type { Document } from '../document.ts'
import type { TokenRange } from '../token-range.ts'
import type { EntityKind, Name } from './name.ts'

/**
 * Kinds in order of their labels. `misc` (works, events, products)
 * helps to tell what is no name of ours, and is dropped.
 */
const KINDS = ['person', 'organization', 'place', 'group', 'misc'] as const

/** O, then for each kind its B and I label (Ramshaw & Marcus 1995). */
export const NAME_LABELS: readonly string[] = ['O', ...KINDS.flatMap((kind) => [`B-${kind}`, `I-${kind}`])]

/** Label 0, which most tokens have. */
export const OUTSIDE = 0

/** Number of the kind that a label other than `OUTSIDE` speaks of. */
export function kindOfLabel(label: number): number {
  return (label - 1) >> 1
}

/** The label of a name's first or later token, for the number of a kind. */
export function labelOf(kind: number, first: boolean): number {
  return 1 + 2 * kind + (first ? 0 : 1)
}

/** Number of a kind, or -1 where it is none of ours. */
export function kindNumber(kind: string): number {
  return (KINDS as readonly string[]).indexOf(kind)
}

/** An I label follows only a label of its kind. */
export function forbiddenNameLabels(from: string | null, to: string): boolean {
  return to.startsWith('I-') && (from === null || from.slice(2) !== to.slice(2))
}

/** A stretch of tokens under one label; `kind` is a number of `NAME_LABELS`' kinds. */
export interface LabelledSpan extends TokenRange {
  readonly kind: number
}

/** The spans that labels mark; an I without its B begins one. */
export function spansOf(labels: Uint8Array): LabelledSpan[] {
  const spans: LabelledSpan[] = []
  for (let token = 0; token < labels.length; token++) {
    if (labels[token] === OUTSIDE) continue
    const kind = kindOfLabel(labels[token])
    const inside = labelOf(kind, false)
    let end = token + 1
    while (end < labels.length && labels[end] === inside) end++
    spans.push({ firstToken: token, endToken: end, kind })
    token = end - 1
  }
  return spans
}

/** The names among the spans, `misc` left out, and without a possessive at the end. */
export function namesOf(labels: Uint8Array, { tokens, types }: Document): Name[] {
  const names: Name[] = []
  for (const { firstToken, endToken, kind } of spansOf(labels)) {
    if (KINDS[kind] === 'misc') continue
    let end = endToken
    while (end > firstToken + 1 && types.clitic[tokens.type[end - 1]] === 1) end--
    names.push({ firstToken, endToken: end, kind: KINDS[kind] as EntityKind })
  }
  return names
}
