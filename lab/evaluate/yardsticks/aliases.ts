import type { Document } from '../../../src/document/document.ts'
import { entitiesOf } from '../../../src/document/entities/entities.ts'
import type { Entity } from '../../../src/document/entities/entity.ts'
import type { Name } from '../../../src/document/names/name.ts'
import { readGold, utf16Offsets } from '../../gold.ts'
import { bCubed, type Grouping } from '../b-cubed.ts'
import { type CoreferenceRecord, type GoldName, goldNames } from '../coreference.ts'
import type { Row } from '../row.ts'

/** Genres of GUM that are of the kind that this service reads. */
const REPORTED = new Set(['news', 'interview', 'speech', 'essay', 'letter'])

/**
 * Merging of names on `gum`: B-cubed F1 over the names that people marked, against merging names of the same
 * letters; then how many of the pronouns linked call the actor that people say they call. Names are given, so
 * that this measures the linking alone.
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

/** The precision of links. */
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

/** The label that occurs most often, the first of equals; undefined where there is none. */
function commonest(labels: readonly string[]): string | undefined {
  const count = (label: string): number => labels.filter((one) => one === label).length
  return labels.toSorted((one, other) => count(other) - count(one))[0]
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
