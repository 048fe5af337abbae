import { type Clusters, clusterOf, NO_CLUSTER } from '../../learned/clusters.ts'
import { hashString } from '../../learned/keys.ts'
import { type WordKinds, wordKindOf } from '../../learned/word-kinds.ts'
import { Fact, phrasesFrom, wordFacts } from '../../lexicons/gazetteer.ts'
import type { Phrases } from '../../lexicons/phrases.ts'
import { TokenKind, type WordTypes } from '../document.ts'
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
  /** Whether it is a mark of punctuation. */
  readonly mark: boolean
  /** Entries of several words that begin with it. */
  readonly phrases: Phrases | undefined
}

/** Stands for "no word here" in joined features. */
export const NOTHING = 7

/** What is seen where a sentence has no word. */
export const NO_WORD_VIEW: WordView = {
  form: '',
  lower: '',
  lowerHash: NOTHING,
  shape: NOTHING,
  cluster: -NOTHING,
  wordKind: -NOTHING,
  familiar: 0,
  facts: -1,
  mark: false,
  phrases: undefined,
}

/** Facts that tell a name's kind; a nickname would only split what is known of given names. */
export const KIND_FACTS = ~Fact.nickname

const readers = new WeakMap<Clusters, (types: WordTypes, type: number) => WordView>()

/** Reads words for one model, and remembers those that texts share. */
export function wordReader(clusters: Clusters, kinds: WordKinds) {
  let reader = readers.get(clusters)
  if (reader === undefined) {
    reader = rememberByWord(read)
    readers.set(clusters, reader)
  }
  return reader

  function read(types: WordTypes, type: number): WordView {
    const form = types.form[type]
    const lower = types.lower[type]
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
      mark: types.kind[type] === TokenKind.punctuation,
      phrases: phrasesFrom(form),
    }
  }
}
