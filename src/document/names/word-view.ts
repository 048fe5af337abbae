import { type Clusters, clusterOf, NO_CLUSTER } from '../../learned/clusters.ts'
import { hashString } from '../../learned/keys.ts'
import { type WordKinds, wordKindOf } from '../../learned/word-kinds.ts'
import { Fact, phrasesFrom, wordFacts } from '../../lexicons/gazetteer.ts'
import type { Phrases } from '../../lexicons/phrases.ts'
import type { WordTypes } from '../document.ts'
import { rememberByWord } from '../shared-words.ts'
import { shapeHash } from './shape.ts'

/** What the labeller sees of one word by itself. */
export interface WordView {
  readonly form: string
  readonly lower: string
  readonly lowerHash: number
  readonly shape: number
  /** Word class; that of the lower-case form, plus 1,000, where the form itself has none. */
  readonly cluster: number
  /** What kind of name the word is likely to stand in, by `wordKindOf`. */
  readonly wordKind: number
  /** Whether the word is known from unlabelled text, as written (2) and in lower case (1); 4 for a lower-case word. */
  readonly familiar: number
  /** `Fact` flags of the gazetteers. */
  readonly facts: number
  /** Entries of several words that begin with it. */
  readonly phrases: Phrases | undefined
}

/** What is seen where a sentence has no word. */
export const NO_WORD: WordView = {
  form: '',
  lower: '',
  lowerHash: 7,
  shape: 7,
  cluster: -7,
  wordKind: -7,
  familiar: 0,
  facts: -1,
  phrases: undefined,
}

/** Facts that tell a name's kind; a nickname would only split what is known of given names. */
export const KIND_FACTS = ~Fact.nickname

const readers = new WeakMap<Clusters, (types: WordTypes, type: number) => WordView>()

/** Reads words for one model, and remembers those that texts share. */
export function wordReader(clusters: Clusters, kinds: WordKinds) {
  let reader = readers.get(clusters)
  if (reader === undefined) {
    reader = rememberByWord((types: WordTypes, type) => read(types.form[type], types.lower[type]))
    readers.set(clusters, reader)
  }
  return reader

  function read(form: string, lower: string): WordView {
    const asWritten = clusterOf(clusters, form)
    const inLower = form === lower ? asWritten : clusterOf(clusters, lower)
    return {
      form,
      lower,
      lowerHash: hashString(lower),
      shape: shapeHash(form),
      cluster: asWritten !== NO_CLUSTER ? asWritten : inLower === NO_CLUSTER ? NO_CLUSTER : inLower + 1000,
      wordKind: wordKindOf(kinds, lower),
      familiar: form === lower ? 4 : (asWritten === NO_CLUSTER ? 0 : 2) + (inLower === NO_CLUSTER ? 0 : 1),
      facts: wordFacts(form) & KIND_FACTS,
      phrases: phrasesFrom(form),
    }
  }
}
