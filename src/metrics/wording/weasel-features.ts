import type { Document } from '../../document/document.ts'
import { type Keys, keyOf, mix, push } from '../../learned/keys.ts'
import { findCandidates } from './candidates.ts'
import { CATEGORY_HASHES, ENTRY_HASHES } from './hedge-hashes.ts'
import { hedges } from './hedge-lexicon.ts'
import { wordShapes } from './word-shapes.ts'

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

/** Words of a sentence that count as its opening: "Some say …" is a weasel, "in some …" seldom. */
const OPENING = 3

/** Stand for the words beyond a sentence's ends. */
const BEFORE = 1
const AFTER = 2

/** Reads the features by which a token is told to be a weasel's, and a sentence by those of its tokens. */
export function createWeaselReader(document: Document) {
  const { tokens, sentences } = document
  const { type } = tokens
  const { word, stem, shape } = wordShapes(document)
  const hits = findCandidates(document, hedges)
  const hitAt = new Int32Array(tokens.count).fill(-1)
  for (let i = 0; i < hits.count; i++) hitAt[hits.first[i]] = i

  return {
    /** Adds the features of a word type. */
    typeFeatures(type: number, keys: Keys): void {
      push(keys, keyOf(T.word, word[type]))
      push(keys, keyOf(T.stem, mix(stem[type], shape[type])))
    },
    /** Adds the features of where a token stands. */
    tokenFeatures(token: number, keys: Keys): void {
      const first = sentences.firstToken[tokens.sentence[token]]
      const end = sentences.endToken[tokens.sentence[token]]
      const own = type[token]
      const lastShape = token > first ? shape[type[token - 1]] : BEFORE
      const nextWord = token + 1 < end ? word[type[token + 1]] : AFTER
      const nextStem = token + 1 < end ? stem[type[token + 1]] : AFTER
      const nextShape = token + 1 < end ? shape[type[token + 1]] : AFTER
      const thirdShape = token + 2 < end ? shape[type[token + 2]] : AFTER
      push(keys, keyOf(T.words, mix(word[own], nextWord)))
      push(keys, keyOf(T.wordShape, mix(word[own], nextShape)))
      push(keys, keyOf(T.shapeWord, mix(shape[own], nextWord)))
      push(keys, keyOf(T.shapes, mix(mix(shape[own], nextShape), thirdShape)))
      push(keys, keyOf(T.opening, mix(word[own], Math.min(OPENING, token - first))))
      push(keys, keyOf(T.around, mix(mix(lastShape, word[own]), nextShape)))
      push(keys, keyOf(T.stems, mix(stem[own], nextStem)))
      const hit = hitAt[token]
      if (hit < 0) return
      const entry = hits.entry[hit]
      push(keys, keyOf(T.entry, mix(ENTRY_HASHES[entry], hits.withdrawn[hit])))
      push(keys, keyOf(T.category, mix(CATEGORY_HASHES[entry], hits.withdrawn[hit])))
    },
  }
}
