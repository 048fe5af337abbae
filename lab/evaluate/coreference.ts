import { annotate } from '../../src/document/annotate.ts'
import type { Document } from '../../src/document/document.ts'
import type { EntityKind, Name } from '../../src/document/names/name.ts'
import { utf16Offsets } from '../gold.ts'

/** A document of GUM, as far as it is read here; spans count code points. */
export interface CoreferenceRecord {
  readonly genre: string
  readonly text: string
  readonly entities: readonly {
    readonly start: number
    readonly end: number
    readonly type: string
    readonly cluster: string
    readonly named: boolean
    readonly min_span: readonly [number, number]
  }[]
}

/** A name that people marked, with the entity that they say it calls. */
export interface GoldName extends Name {
  readonly cluster: string
}

/** Types of GUM that are kinds of ours. */
const KINDS = new Set(['person', 'organization', 'place'])

/**
 * The document of a record, with the names that people marked:
 * the outermost ones, less article and description.
 */
export function goldNames({ text, entities }: CoreferenceRecord): { document: Document; names: GoldName[] } {
  const document = annotate(text, { names: () => names })
  const { tokens, types } = document
  const offsets = utf16Offsets(text)
  const names: GoldName[] = []
  const marked = entities
    .filter(({ named, type }) => named && KINDS.has(type))
    .map(({ start, min_span, type, cluster }) => ({
      start: offsets[min_span[0] ?? start],
      end: offsets[min_span[1]],
      kind: type as EntityKind,
      cluster,
    }))
    .sort((one, other) => one.start - other.start || other.end - one.end)
  let token = 0
  let reached = 0
  for (const { start, end, kind, cluster } of marked) {
    if (start < reached) continue
    while (token < tokens.count && tokens.start[token] < start) token++
    let firstToken = token
    let endToken = token
    while (endToken < tokens.count && tokens.end[endToken] <= end) endToken++
    if (types.lower[tokens.type[firstToken]] === 'the') firstToken++
    if (endToken - 1 > firstToken && types.clitic[tokens.type[endToken - 1]] === 1) endToken--
    if (endToken <= firstToken || !isName(document, firstToken, endToken)) continue
    names.push({ firstToken, endToken, kind, cluster })
    reached = end
  }
  return { document, names }
}

/** Small words that stand inside a name. */
const INNER = new Set("of the de da di van von der bin al and for & 's '".split(' '))

/** Whether a marked phrase is a name and nothing else: capitals, with small words between them. */
function isName({ tokens, types }: Document, firstToken: number, endToken: number): boolean {
  for (let token = firstToken; token < endToken; token++) {
    const form = types.form[tokens.type[token]]
    const capital = form.charAt(0) !== form.charAt(0).toLowerCase()
    if (!capital && (token === firstToken || token === endToken - 1 || !INNER.has(form))) return false
  }
  return true
}
