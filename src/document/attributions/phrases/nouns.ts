import table from '../../../lexicons/attribution/nouns.tsv'
import { rowsOf } from '../../../lexicons/rows.ts'

/** What a noun makes of a phrase that it heads; the classes are told in the lexicon's head. */
export type NounClass = 'document' | 'body' | 'spokes' | 'person' | 'group' | 'people' | 'state'

/** The classes of those who speak. */
export const PEOPLE: ReadonlySet<NounClass> = new Set(['person', 'group', 'people', 'spokes'])

/** The classes by their numbers; number 0 is no known noun's. */
export const NOUN_CLASSES: readonly (NounClass | undefined)[] = [
  undefined,
  'document',
  'body',
  'spokes',
  'person',
  'group',
  'people',
  'state',
]

const classes = new Map<string, NounClass>()
for (const [name, words] of rowsOf(table)) {
  for (const word of words.split(' ')) if (!classes.has(word)) classes.set(word, name as NounClass)
}

/**
 * The class of a noun in lower case. The plural of a person's role is a group, and a compound goes by its
 * last part ("co-author", "vice-president").
 */
export function nounClassOf(lower: string): NounClass | undefined {
  const known = classes.get(lower)
  if (known !== undefined) return known
  const hyphen = lower.lastIndexOf('-')
  if (hyphen > 0) return nounClassOf(lower.slice(hyphen + 1))
  if (!lower.endsWith('s')) return undefined
  const singular = classes.get(lower.slice(0, -1)) ?? classes.get(`${lower.slice(0, -3)}y`)
  if (singular === 'person' || singular === 'spokes') return 'group'
  return singular
}
