import { type Clusters, clusterOf, NO_CLUSTER } from '../../learned/clusters.ts'
import { hashString } from '../../learned/keys.ts'
import { type WordKinds, wordKindOf } from '../../learned/word-kinds.ts'
import { Fact, wordFacts } from '../../lexicons/gazetteer.ts'
import { TokenKind, type WordTypes } from '../document.ts'
import { rememberRows } from '../shared-rows.ts'
import { shapeHash } from './shape.ts'

/** What the labeller sees of one word by itself: where in the word's row it stands, the most asked for first. */
export const Word = {
  /** Hash of the lower-case form. */
  lower: 0,
  /** Word class; that of the lower-case form, plus 1,000, where the form itself has none. */
  cluster: 1,
  shape: 2,
  /** What kind of name the word is likely to stand in, by `wordKindOf`. */
  wordKind: 3,
  /** `Fact` flags of the gazetteers. */
  facts: 4,
  /** `Form` flags. */
  form: 5,
  /** Whether the word is known from unlabelled text, as written (2) and in lower case (1); 4 for a lower-case word. */
  familiar: 6,
} as const
export const WORD_WIDTH = 7

/** What a word looks like, as bit flags. */
export const Form = {
  mark: 1,
  /** A hyphen stands inside. */
  hyphen: 1 << 1,
} as const

/** Stands for "no word here" in joined features. */
export const NOTHING = 7

/** What is seen where a sentence has no word. */
export const NO_WORD_ROW: readonly number[] = [NOTHING, -NOTHING, NOTHING, -NOTHING, -1, 0, 0]

/** Facts that tell a name's kind; a nickname would only split what is known of given names. */
export const KIND_FACTS = ~Fact.nickname

/** Writes the row of a type from `at` on. */
export type WordReader = (types: WordTypes, type: number, into: Int32Array, at: number) => void

const readers = new WeakMap<Clusters, WordReader>()

/** Reads words for one model, and remembers those that texts share. */
export function wordReader(clusters: Clusters, kinds: WordKinds): WordReader {
  let reader = readers.get(clusters)
  if (reader === undefined) {
    reader = rememberRows(WORD_WIDTH, (types: WordTypes, type, into, at) => {
      const form = types.form[type]
      const lower = types.lower[type]
      const asWritten = clusterOf(clusters, form)
      const inLower = form === lower ? asWritten : clusterOf(clusters, lower)
      const cluster = asWritten !== NO_CLUSTER || inLower === NO_CLUSTER ? asWritten : inLower + 1000
      into[at + Word.lower] = hashString(lower)
      into[at + Word.shape] = shapeHash(form)
      into[at + Word.cluster] = cluster
      into[at + Word.wordKind] = wordKindOf(kinds, lower)
      into[at + Word.familiar] =
        form === lower ? 4 : (asWritten === NO_CLUSTER ? 0 : 2) + (inLower === NO_CLUSTER ? 0 : 1)
      into[at + Word.facts] = wordFacts(form) & KIND_FACTS
      into[at + Word.form] =
        (types.kind[type] === TokenKind.punctuation ? Form.mark : 0) |
        (form.includes('-', 1) ? Form.hyphen : 0)
    })
    readers.set(clusters, reader)
  }
  return reader
}
