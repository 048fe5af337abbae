import { annotate } from '../../../src/document/annotate.ts'
import type { Document } from '../../../src/document/document.ts'
import { kindNumber, labelOf } from '../../../src/document/names/labels.ts'
import type { EntityKind } from '../../../src/document/names/name.ts'
import { readGold, utf16Offsets } from '../../gold.ts'

/**
 * A gold name, in UTF-16 units of the text; `misc` is what no kind of ours covers (events, works, products).
 */
export interface GoldName {
  readonly start: number
  readonly end: number
  readonly kind: EntityKind | 'misc'
}

/** A text with its gold names. */
export interface NamedText {
  readonly id: string
  readonly document: Document
  readonly names: readonly GoldName[]
  /** The gold label of each token. A name that begins or ends inside a token has none. */
  readonly labels: Uint8Array
}

interface NamedRecord {
  readonly id: string
  readonly text: string
  readonly entities: readonly {
    readonly start: number
    readonly end: number
    readonly type: string
    readonly coarse: string
  }[]
}

const KINDS: Readonly<Record<string, GoldName['kind']>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  MISC: 'misc',
}

/**
 * Reads a set of texts with names, such as `en_worldwide/dev.jsonl`.
 * Nationalities and faiths (NORP) are `group`.
 */
export function readNames(folder: string, file: string): NamedText[] {
  return readGold<NamedRecord>(folder, file).map(({ id, text, entities }) => {
    const offsets = utf16Offsets(text)
    const names: GoldName[] = []
    for (const { start, end, type, coarse } of entities) {
      const kind = type === 'NORP' ? 'group' : KINDS[coarse]
      if (kind !== undefined) names.push({ start: offsets[start], end: offsets[end], kind })
    }
    const document = annotate(text)
    return { id, document, names, labels: labelTokens(document, names) }
  })
}

function labelTokens({ tokens }: Document, names: readonly GoldName[]): Uint8Array {
  const labels = new Uint8Array(tokens.count)
  const startingAt = new Map<number, number>()
  const endingAt = new Map<number, number>()
  for (let token = 0; token < tokens.count; token++) {
    startingAt.set(tokens.start[token], token)
    endingAt.set(tokens.end[token], token)
  }
  for (const { start, end, kind } of names) {
    const first = startingAt.get(start)
    const last = endingAt.get(end)
    if (first === undefined || last === undefined) continue
    labels.fill(labelOf(kindNumber(kind), false), first, last + 1)
    labels[first] = labelOf(kindNumber(kind), true)
  }
  return labels
}
