import { type Clusters, clusterOf, NO_CLUSTER } from '../../learned/clusters.ts'
import { oncePer } from '../../learned/once.ts'
import { NO_WORD_KIND, type WordKinds, wordKindOf } from '../../learned/word-kinds.ts'
import { numberIn } from '../../learned/word-numbers.ts'
import { Fact, factsOf } from '../../lexicons/gazetteer.ts'
import type { WordTypes } from '../document.ts'
import { rememberRows } from '../tokens/shared-rows.ts'
import { shapeHash } from './shape.ts'
import { BEYOND, type NameVocabulary, UNKNOWN } from './vocabulary.ts'

/**
 * What the labeller sees of one word by itself: where in the word's row it stands, the most asked for first.
 */
export const Word = {
  /** Number of the lower-case form in the vocabulary. */
  word: 0,
  /** Word class, by `classNumber`. */
  cluster: 1,
  /** Number of the shape in the vocabulary. */
  shape: 2,
  /**
   * What kind of name the word is likely to stand in, by `wordKindOf`; 0 for none, 1 for
   * no word, the others from 2 on.
   */
  kind: 3,
  /** `Fact` flags of the gazetteers, and their number in the vocabulary. */
  flags: 4,
  facts: 5,
  /** 1 where a hyphen stands inside. */
  hyphen: 6,
  /**
   * Whether the word is known from unlabelled text, as written (2) and in lower
   * case (1); 4 for a lower-case word.
   */
  familiar: 7,
} as const
export const WORD_WIDTH = 8

/** Values of `Word.familiar` and `Word.kind`. */
export const FAMILIARS = 5
export const KINDS = 34

/** What is seen where a sentence has no word. */
export const NO_WORD_ROW: readonly number[] = [BEYOND, BEYOND, BEYOND, BEYOND, 0, BEYOND, 0, 0]

/** Facts that tell a name's kind; a nickname would only split what is known of given names. */
export const KIND_FACTS = ~Fact.nickname
/** All flags of those lie below this bit. */
export const FACT_BITS = 18

/** Word classes, and as many for words that have one in lower case only. */
const CLASSES = 256
/** Values of `Word.cluster`. */
export const CLUSTERS = BEYOND + 1 + 2 * CLASSES

/**
 * The number of a word's class, `UNKNOWN` where it has none; a class of its own where
 * only the lower-case form has one.
 */
function classNumber(asWritten: number, inLower: number): number {
  if (asWritten !== NO_CLUSTER) return BEYOND + 1 + asWritten
  return inLower === NO_CLUSTER ? UNKNOWN : BEYOND + 1 + CLASSES + inLower
}

/** What words are read with. */
export interface WordTools {
  readonly vocabulary: NameVocabulary
  readonly clusters: Clusters
  readonly kinds: WordKinds
}

/** Reads words for one model, and remembers those that texts share. */
export const wordReader = oncePer(({ vocabulary, clusters, kinds }: WordTools) => {
  const { words, shapes, facts } = vocabulary
  return rememberRows(WORD_WIDTH, (types: WordTypes, type, into, at) => {
    const form = types.form[type]
    const lower = types.lower[type]
    const asWritten = clusterOf(clusters, form)
    const inLower = form === lower ? asWritten : clusterOf(clusters, lower)
    const flags = factsOf(form) & KIND_FACTS
    const kind = wordKindOf(kinds, lower)
    into[at + Word.word] = numberIn(words, lower)
    into[at + Word.shape] = shapes.get(shapeHash(form)) ?? UNKNOWN
    into[at + Word.cluster] = classNumber(asWritten, inLower)
    into[at + Word.kind] = kind === NO_WORD_KIND ? UNKNOWN : BEYOND + 1 + kind
    into[at + Word.flags] = flags
    into[at + Word.facts] = facts.get(flags) ?? UNKNOWN
    into[at + Word.familiar] =
      form === lower ? 4 : (asWritten === NO_CLUSTER ? 0 : 2) + (inLower === NO_CLUSTER ? 0 : 1)
    into[at + Word.hyphen] = form.includes('-', 1) ? 1 : 0
  })
})
