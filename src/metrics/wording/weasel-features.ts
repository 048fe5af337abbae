import type { Document } from '../../document/document.ts'
import { type Keys, keyOf, mix, push } from '../../learned/keys.ts'
import type { Hit } from '../../lexicons/matcher.ts'
import { CATEGORY_HASHES, ENTRY_HASHES } from './hedge-hashes.ts'
import type { WordFacts } from './word-facts.ts'

/** Templates of the features, by number. */
const T = {
  word: 1,
  stem: 2,
  words: 3,
  shapes: 6,
  entry: 7,
  category: 8,
  opening: 9,
  stems: 11,
} as const

/**
 * Words of a sentence that count as its opening: "Some say …"
 * is a weasel, "in some …" seldom; then all places are one.
 */
export const OPENING = 3

/** Stands for the words beyond a sentence's end. */
const AFTER = 2

/** Adds the features of a word type with `place` words of its sentence before it. */
export function wordFeatures(
  { word, stem, shape }: WordFacts,
  type: number,
  place: number,
  keys: Keys,
): void {
  push(keys, keyOf(T.word, word[type]))
  push(keys, keyOf(T.stem, mix(stem[type], shape[type])))
  push(keys, keyOf(T.opening, mix(word[type], Math.min(OPENING, place))))
}

/** Features of a token among its neighbours: so many keys each. */
export const NEIGHBOUR_FEATURES = 3

/**
 * Writes the features that the tokens `[from, to)` of one
 * sentence have among their neighbours, token by token.
 *
 * One plain loop, whose words move on from token to token:
 * it runs over more text than any other of the metrics.
 */
export function neighbourFeatures(
  { tokens, sentences }: Document,
  { word, stem, shape }: WordFacts,
  from: number,
  to: number,
  keys: Int32Array,
): void {
  const { type } = tokens
  const end = sentences.endToken[tokens.sentence[from]]
  const next = from + 1 < end ? type[from + 1] : -1
  let ownWord = word[type[from]]
  let ownStem = stem[type[from]]
  let ownShape = shape[type[from]]
  let nextWord = next < 0 ? AFTER : word[next]
  let nextStem = next < 0 ? AFTER : stem[next]
  let nextShape = next < 0 ? AFTER : shape[next]
  for (let token = from, k = 0; token < to; token++, k += NEIGHBOUR_FEATURES) {
    const third = token + 2 < end ? type[token + 2] : -1
    const thirdShape = third < 0 ? AFTER : shape[third]
    keys[k] = keyOf(T.words, mix(ownWord, nextWord))
    keys[k + 1] = keyOf(T.shapes, mix(mix(ownShape, nextShape), thirdShape))
    keys[k + 2] = keyOf(T.stems, mix(ownStem, nextStem))
    ownWord = nextWord
    ownStem = nextStem
    ownShape = nextShape
    nextWord = third < 0 ? AFTER : word[third]
    nextStem = third < 0 ? AFTER : stem[third]
    nextShape = thirdShape
  }
}

/** Adds the features of a candidate of the lexicon to those of the token that it begins with. */
export function candidateFeatures({ entry, withdrawn }: Hit, keys: Keys): void {
  push(keys, keyOf(T.entry, mix(ENTRY_HASHES[entry], Number(withdrawn))))
  push(keys, keyOf(T.category, mix(CATEGORY_HASHES[entry], Number(withdrawn))))
}
