import { annotate } from '../../../src/document/annotate.ts'
import type { Document } from '../../../src/document/document.ts'
import { entitiesOf } from '../../../src/document/entities/entities.ts'
import type { EntityKind, Name } from '../../../src/document/names/name.ts'
import { readGold, utf16Offsets } from '../../gold.ts'
import type { Row } from '../row.ts'

/** A document of GUM, as far as it is read here; spans count code points. */
export interface CoreferenceRecord {
  readonly text: string
  readonly entities: readonly {
    readonly start: number
    readonly end: number
    readonly text: string
    readonly type: string
    readonly cluster: number
    readonly named: boolean
    readonly min_span: readonly [number, number]
  }[]
}

/** A name that people marked, with the number of the entity that they say it calls. */
export interface GoldName extends Name {
  readonly cluster: number
}

const KINDS = new Set(['person', 'organization', 'place'])

/**
 * Merging of names on `gum`: B-cubed F1 over the names that people marked (Bagga & Baldwin 1998), against merging
 * names of the same letters; names are given, so that this measures the merging alone.
 */
export function aliasRows(folder: string): Row[] {
  const records = readGold<CoreferenceRecord>(folder, 'gum/dev.jsonl')
  const ours: Grouping[] = []
  const exact: Grouping[] = []
  for (const record of records) {
    const { document, names } = goldNames(record)
    const gold = names.map(({ cluster }) => String(cluster))
    ours.push({ gold, ours: actorOfEach(document, names) })
    exact.push({ gold, ours: names.map((name) => textOf(document, name).toLowerCase()) })
  }
  const baseline = bCubed(exact)
  return [
    {
      name: 'gum dev, names given',
      measure: 'merging of names, B-cubed F1',
      value: bCubed(ours).f1,
      peers: `same letters ${baseline.f1.toFixed(3)}`,
      aim: null,
    },
  ]
}

/** The document of a record, with the names that people marked: the outermost ones, less article and description. */
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

/** For each name the actor that it was merged into. */
function actorOfEach(document: Document, names: readonly Name[]): string[] {
  const actorAt = new Map<number, string>()
  for (const { id, mentions } of entitiesOf(document, [])) {
    for (const { firstToken } of mentions) actorAt.set(firstToken, id)
  }
  return names.map(({ firstToken }) => actorAt.get(firstToken) ?? `alone ${firstToken}`)
}

function textOf({ text, tokens }: Document, { firstToken, endToken }: Name): string {
  return text.slice(tokens.start[firstToken], tokens.end[endToken - 1])
}

/** Two groupings of the mentions of one document: a label of the group for each mention. */
interface Grouping {
  readonly gold: readonly string[]
  readonly ours: readonly string[]
}

/** B-cubed precision, recall and F1 over all mentions of all documents. */
export function bCubed(documents: readonly Grouping[]): { precision: number; recall: number; f1: number } {
  let precision = 0
  let recall = 0
  let mentions = 0
  for (const { gold, ours } of documents) {
    for (let i = 0; i < gold.length; i++) {
      let sameGold = 0
      let sameOurs = 0
      let both = 0
      for (let j = 0; j < gold.length; j++) {
        if (gold[i] === gold[j]) sameGold++
        if (ours[i] === ours[j]) sameOurs++
        if (gold[i] === gold[j] && ours[i] === ours[j]) both++
      }
      precision += both / sameOurs
      recall += both / sameGold
      mentions++
    }
  }
  precision /= mentions
  recall /= mentions
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}
