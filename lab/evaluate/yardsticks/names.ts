import type { Document } from '../../../src/document/document.ts'
import type { Name } from '../../../src/document/names/name.ts'
import { readNames } from '../../train/names/gold.ts'
import { COUNTED, scoreNames, summarise } from '../name-scores.ts'
import type { Row } from '../row.ts'

/**
 * Names against people's: exact span and kind, on worldwide newswire (dev) and
 * on Wikipedia text that was never trained on. As in the published figures
 * persons, organizations and places count; groups have a row of their own.
 */
export async function evaluateNames(
  find: (document: Document) => readonly Name[],
  folder: string,
): Promise<Row[]> {
  const rows: Row[] = []
  const news = scoreNames(readNames(folder, 'en_worldwide/dev.jsonl'), ({ document }) => find(document))
  const name = 'en_worldwide dev'
  const all = summarise(news, COUNTED)
  rows.push({
    name,
    measure: 'names, F1',
    value: all.f1,
    peers: 'compromise .43; transformer about .90',
    aim: 0.83,
  })
  rows.push({ name, measure: 'names, precision', value: all.precision, peers: '', aim: null })
  rows.push({ name, measure: 'names, recall', value: all.recall, peers: '', aim: null })
  for (const kind of [...COUNTED, 'group'] as const) {
    const { precision, recall, f1 } = summarise(news, [kind])
    rows.push({ name, measure: `${kind}, F1`, value: f1, peers: '', aim: null })
    rows.push({ name, measure: `${kind}, precision`, value: precision, peers: '', aim: null })
    rows.push({ name, measure: `${kind}, recall`, value: recall, peers: '', aim: null })
  }
  const wiki = scoreNames(readNames(folder, 'wikigold/all.jsonl'), ({ document }) => find(document))
  rows.push({
    name: 'wikigold, never trained on',
    measure: 'names, F1 (other conventions)',
    value: summarise(wiki, COUNTED).f1,
    peers: '',
    aim: null,
  })
  return rows
}
