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
} as const

/** Stands for the word beyond a sentence's end. */
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
      const end = sentences.endToken[tokens.sentence[token]]
      const own = type[token]
      const nextWord = token + 1 < end ? word[type[token + 1]] : AFTER
      const nextShape = token + 1 < end ? shape[type[token + 1]] : AFTER
      const thirdShape = token + 2 < end ? shape[type[token + 2]] : AFTER
      push(keys, keyOf(T.words, mix(word[own], nextWord)))
      push(keys, keyOf(T.wordShape, mix(word[own], nextShape)))
      push(keys, keyOf(T.shapeWord, mix(shape[own], nextWord)))
      push(keys, keyOf(T.shapes, mix(mix(shape[own], nextShape), thirdShape)))
      const hit = hitAt[token]
      if (hit < 0) return
      const entry = hits.entry[hit]
      push(keys, keyOf(T.entry, mix(ENTRY_HASHES[entry], hits.withdrawn[hit])))
      push(keys, keyOf(T.category, mix(CATEGORY_HASHES[entry], hits.withdrawn[hit])))
    },
  }
}
