import { annotate } from '../../../src/document/annotate.ts'
import type { Document } from '../../../src/document/document.ts'
import { entitiesOf } from '../../../src/document/entities/entities.ts'
import type { Entity } from '../../../src/document/entities/entity.ts'
import type { EntityKind, Name } from '../../../src/document/names/name.ts'
import { readGold, utf16Offsets } from '../../gold.ts'
import type { Row } from '../row.ts'

/** A document of GUM, as far as it is read here; spans count code points. */
export interface CoreferenceRecord {
  readonly genre: string
  readonly text: string
  readonly entities: readonly {
    readonly start: number
    readonly end: number
    readonly text: string
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

const KINDS = new Set(['person', 'organization', 'place'])

/**
 * Merging of names on `gum`: B-cubed F1 over the names that people marked (Bagga & Baldwin 1998), against merging
 * names of the same letters; then how many of the pronouns linked call the actor that people say they call. Names
 * are given, so that this measures the linking alone.
 */
export async function evaluateAliases(folder: string): Promise<Row[]> {
  const ours: Grouping[] = []
  const exact: Grouping[] = []
  const pronouns = { all: { linked: 0, right: 0 }, prose: { linked: 0, right: 0 } }
  for (const record of readGold<CoreferenceRecord>(folder, 'gum/dev.jsonl')) {
    const { document, names } = goldNames(record)
    const entities = entitiesOf(document, [], { pronouns: true })
    const gold = names.map(({ cluster }) => cluster)
    ours.push({ gold, ours: actorOfEach(entities, names) })
    exact.push({ gold, ours: names.map((name) => textOf(document, name).toLowerCase()) })
    const { linked, right } = pronounsLinked(record, entities, names)
    for (const count of REPORTED.has(record.genre) ? [pronouns.all, pronouns.prose] : [pronouns.all]) {
      count.linked += linked
      count.right += right
    }
  }
  const { precision, recall, f1 } = bCubed(ours)
  const letters = bCubed(exact)
  const row = { name: 'gum dev, names given', aim: null }
  return [
    { ...row, measure: 'merging, B-cubed F1', value: f1, peers: `same letters ${letters.f1.toFixed(3)}` },
    {
      ...row,
      measure: 'merging, precision',
      value: precision,
      peers: `same letters ${letters.precision.toFixed(3)}`,
    },
    { ...row, measure: 'merging, recall', value: recall, peers: `same letters ${letters.recall.toFixed(3)}` },
    { ...row, measure: 'pronouns, precision of links', value: share(pronouns.all), peers: '', aim: 0.75 },
    {
      ...row,
      measure: 'the same in news, interviews, speeches, essays, letters',
      value: share(pronouns.prose),
      peers: '',
      aim: 0.75,
    },
  ]
}

/** Genres of GUM that are of the kind that this service reads. */
const REPORTED = new Set(['news', 'interview', 'speech', 'essay', 'letter'])

function share({ linked, right }: { linked: number; right: number }): number {
  return right / linked
}

/** How many marked pronouns are linked, and how many to the entity that most names of their actor call. */
function pronounsLinked(
  { text, entities: marked }: CoreferenceRecord,
  entities: readonly Entity[],
  names: readonly GoldName[],
): { linked: number; right: number } {
  const offsets = utf16Offsets(text)
  const markedAt = new Map(
    marked.map(({ start, end, cluster }) => [`${offsets[start]} ${offsets[end]}`, cluster]),
  )
  const nameAt = new Map(names.map(({ firstToken, cluster }) => [firstToken, cluster]))
  let linked = 0
  let right = 0
  for (const { mentions } of entities) {
    const clusters = mentions
      .map(({ firstToken }) => nameAt.get(firstToken))
      .filter((one) => one !== undefined)
    const most = commonest(clusters)
    for (const { start, end, form } of mentions) {
      const cluster = form === 'pronoun' ? markedAt.get(`${start} ${end}`) : undefined
      if (cluster === undefined) continue
      linked++
      if (cluster === most) right++
    }
  }
  return { linked, right }
}

function commonest(labels: readonly string[]): string | undefined {
  const count = (label: string): number => labels.filter((one) => one === label).length
  return labels.toSorted((one, other) => count(other) - count(one))[0]
}

/** The document of a record, with the names that people marked: the outermost ones, less article and description. */
function goldNames({ text, entities }: CoreferenceRecord): { document: Document; names: GoldName[] } {
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
function actorOfEach(entities: readonly Entity[], names: readonly Name[]): string[] {
  const actorAt = new Map<number, string>()
  for (const { id, mentions } of entities) for (const { firstToken } of mentions) actorAt.set(firstToken, id)
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
function bCubed(documents: readonly Grouping[]): { precision: number; recall: number; f1: number } {
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
