import { Near, NO_WORD } from '../../../src/document/names/near.ts'
import { shapeHash } from '../../../src/document/names/shape.ts'
import { viewNames } from '../../../src/document/names/view.ts'
import { type NameVocabularySettings, readNameVocabulary } from '../../../src/document/names/vocabulary.ts'
import type { Clusters } from '../../../src/learned/clusters.ts'
import type { WordKinds } from '../../../src/learned/word-kinds.ts'
import { frequent } from '../frequent.ts'
import type { NamedText } from './gold.ts'

/** Words, shapes and facts seen less often in and beside runs of capitals are not told apart. */
const LEAST_WORD = 4
const LEAST_SHAPE = 10
const LEAST_FACTS = 10

/**
 * The vocabulary of some texts: the most frequent first, so that what is met often stands together in memory.
 */
export function nameVocabularyOf(
  texts: readonly NamedText[],
  clusters: Clusters,
  kinds: WordKinds,
): NameVocabularySettings {
  const tools = { vocabulary: readNameVocabulary({ words: '', shapes: [], facts: [] }), clusters, kinds }
  const words = new Map<string, number>()
  const shapes = new Map<number, number>()
  const facts = new Map<number, number>()
  for (const { document } of texts) {
    const { types } = document
    const view = viewNames(document, tools)
    for (const row of view.strip) {
      if (row === NO_WORD) continue
      const type = view.words[row + Near.type]
      countOne(words, types.lower[type])
      countOne(shapes, shapeHash(types.form[type]))
      countOne(facts, view.words[row + Near.flags])
    }
    for (const phrase of view.phrase) if (phrase !== 0) countOne(facts, phrase >> 2)
  }
  return {
    words: frequent(words, LEAST_WORD).join(' '),
    shapes: frequent(shapes, LEAST_SHAPE),
    facts: frequent(facts, LEAST_FACTS),
  }
}

function countOne<Entry>(counts: Map<Entry, number>, entry: Entry): void {
  counts.set(entry, (counts.get(entry) ?? 0) + 1)
}
