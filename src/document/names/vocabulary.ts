import { numberWords, type WordNumbers } from '../../learned/word-numbers.ts'

/**
 * The words, shapes and facts that the labeller knows, each with a number.
 * Those that it does not know share number `UNKNOWN`.
 */
export interface NameVocabulary {
  /** Of words in lower case. */
  readonly words: WordNumbers
  /** By the hash of a shape, as `shapeHash` gives it. */
  readonly shapes: ReadonlyMap<number, number>
  /** By what the gazetteers tell of a word, as flags. */
  readonly facts: ReadonlyMap<number, number>
}

/** The number of what the vocabulary does not have. */
export const UNKNOWN = 0
/** The number of what stands where a sentence has no word. */
export const BEYOND = 1

/**
 * What a weight file says of its vocabulary, among its settings: words joined by spaces, the commonest first.
 */
export interface NameVocabularySettings {
  readonly words: string
  readonly shapes: readonly number[]
  readonly facts: readonly number[]
}

/** Reads a vocabulary from a weight file's settings. */
export function readNameVocabulary({ words, shapes, facts }: NameVocabularySettings): NameVocabulary {
  return { words: numberWords(words, BEYOND + 1), shapes: numbered(shapes), facts: numbered(facts) }
}

function numbered<Entry>(entries: readonly Entry[]): Map<Entry, number> {
  const numbers = new Map<Entry, number>()
  for (let i = 0; i < entries.length; i++) numbers.set(entries[i], BEYOND + 1 + i)
  return numbers
}
