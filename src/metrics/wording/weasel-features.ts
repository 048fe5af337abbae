import type { Document } from '../../document/document.ts'
import { type Keys, keyOf, mix, push } from '../../learned/keys.ts'
import { findCandidates } from './candidates.ts'
import { CATEGORY_HASHES, ENTRY_HASHES } from './hedge-hashes.ts'
import { hedges } from './hedge-lexicon.ts'
import { wordFacts } from './word-facts.ts'

/** Templates of the features, by number. */
const T = {
  word: 1,
  stem: 2,
  words: 3,
  wordShape: 4,
  shapeWord: 5,
  shapes: 6,
  entry: 7,
  category: 8,
  opening: 9,
  around: 10,
  stems: 11,
} as const

/** Words of a sentence that count as its opening: "Some say …" is a weasel, "in some …" seldom; then all places are one. */
export const OPENING = 3

/** Stand for the words beyond a sentence's ends. */
const BEFORE = 1
const AFTER = 2

/** What a weasel's decision looks at, in the order that training reads it in: the weights' last bits depend on that. */
export interface WeaselReader {
  /** Adds the features of a word type. */
  wordFeatures(type: number, keys: Keys): void
  /** Adds the features of a token and those that follow it. */
  followingFeatures(token: number, keys: Keys): void
  /** Adds the feature of a word type with `place` words of its sentence before it. */
  openingFeature(type: number, place: number, keys: Keys): void
  /** Adds the features of a token among its neighbours, and of the lexicon's candidate that begins there. */
  aroundFeatures(token: number, keys: Keys): void
}

/** Reads the features by which a token is told to be a weasel's, and a sentence by those of its tokens. */
export function createWeaselReader(document: Document): WeaselReader {
  const { tokens, sentences } = document
  const { type } = tokens
  const { word, stem, shape } = wordFacts(document)
  const hits = findCandidates(document, hedges)
  const hitAt = new Int32Array(tokens.count).fill(-1)
  for (let i = 0; i < hits.count; i++) hitAt[hits.first[i]] = i

  /** The value of the token `ahead` of another, or `AFTER` where the sentence ends before it. */
  function after(values: Int32Array, token: number, ahead: number): number {
    return token + ahead < sentences.endToken[tokens.sentence[token]] ? values[type[token + ahead]] : AFTER
  }

  return {
    wordFeatures(type, keys) {
      push(keys, keyOf(T.word, word[type]))
      push(keys, keyOf(T.stem, mix(stem[type], shape[type])))
    },
    followingFeatures(token, keys) {
      const own = type[token]
      const nextWord = after(word, token, 1)
      const nextShape = after(shape, token, 1)
      push(keys, keyOf(T.words, mix(word[own], nextWord)))
      push(keys, keyOf(T.wordShape, mix(word[own], nextShape)))
      push(keys, keyOf(T.shapeWord, mix(shape[own], nextWord)))
      push(keys, keyOf(T.shapes, mix(mix(shape[own], nextShape), after(shape, token, 2))))
    },
    openingFeature(type, place, keys) {
      push(keys, keyOf(T.opening, mix(word[type], Math.min(OPENING, place))))
    },
    aroundFeatures(token, keys) {
      const own = type[token]
      const isFirst = token === sentences.firstToken[tokens.sentence[token]]
      const lastShape = isFirst ? BEFORE : shape[type[token - 1]]
      push(keys, keyOf(T.around, mix(mix(lastShape, word[own]), after(shape, token, 1))))
      push(keys, keyOf(T.stems, mix(stem[own], after(stem, token, 1))))
      const hit = hitAt[token]
      if (hit < 0) return
      const entry = hits.entry[hit]
      push(keys, keyOf(T.entry, mix(ENTRY_HASHES[entry], hits.withdrawn[hit])))
      push(keys, keyOf(T.category, mix(CATEGORY_HASHES[entry], hits.withdrawn[hit])))
    },
  }
}
