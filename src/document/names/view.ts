import type { Clusters } from '../../learned/clusters.ts'
import type { WordKinds } from '../../learned/word-kinds.ts'
import type { Document } from '../document.ts'
import { type Beside, besideCapitals } from './beside.ts'
import { type Capitals, findCapitals } from './capitals.ts'
import { headlines } from './headlines.ts'
import { phrasesAt } from './phrases.ts'
import { type Usage, usageOf } from './usage.ts'
import { type WordView, wordReader } from './word-view.ts'
import { writingOf } from './writing.ts'

/** How far from a token words are seen. */
export const REACH = 2

/** What the labeller sees of a document: the words around its capitals, and what the whole document tells of them. */
export interface NameView extends Capitals, Usage {
  readonly document: Document
  /** `Writing` flags of each type. */
  readonly writing: Uint8Array
  /** What is seen of each type that stands in a run or within `REACH` of one; nothing of the others. */
  readonly words: readonly WordView[]
  readonly beside: Beside
  /** For each token its place in an entry of several words, by `phrasesAt`. */
  readonly phrase: Int32Array
  /** For each sentence whether it is a headline, by `headlines`. */
  readonly headline: Uint8Array
}

/** Looks at a document once, for both passes of the labeller. */
export function viewNames(document: Document, clusters: Clusters, kinds: WordKinds): NameView {
  const writing = writingOf(document.types)
  const capitals = findCapitals(document, writing)
  const headline = headlines(document, writing)
  const words = wordsAround(document, capitals, clusters, kinds)
  return {
    ...capitals,
    ...usageOf(document, writing, headline),
    document,
    writing,
    words,
    beside: besideCapitals(document, capitals, writing),
    phrase: phrasesAt(document, capitals, writing, words),
    headline,
  }
}

/** Reads the words in the runs and beside them. */
function wordsAround(
  { tokens, types, sentences }: Document,
  { count, first, end }: Capitals,
  clusters: Clusters,
  kinds: WordKinds,
): readonly WordView[] {
  const readWord = wordReader(clusters, kinds)
  const words: WordView[] = new Array(types.count)
  for (let run = 0; run < count; run++) {
    const sentence = tokens.sentence[first[run]]
    const from = Math.max(first[run] - REACH, sentences.firstToken[sentence])
    const to = Math.min(end[run] + REACH, sentences.endToken[sentence])
    for (let token = from; token < to; token++) {
      const type = tokens.type[token]
      if (words[type] === undefined) words[type] = readWord(types, type)
    }
  }
  return words
}
