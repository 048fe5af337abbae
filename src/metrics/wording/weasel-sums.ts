import type { Document } from '../../document/document.ts'
import { rememberRows } from '../../document/shared-rows.ts'
import type { SharedNumbers } from '../../document/shared-words.ts'
import { createKeys } from '../../learned/keys.ts'
import { addRows, rowsOf, type Weights } from '../../learned/weights.ts'
import { createWeaselReader, OPENING, type WeaselReader } from './weasel-features.ts'

/** Columns of the weights: what a feature tells of its sentence, and of its token. */
export const WEASEL_LABELS = ['sentence', 'token'] as const

const WIDTH = WEASEL_LABELS.length

/** Where a word is read from. */
interface WordSource extends SharedNumbers {
  readonly reader: WeaselReader
}

/** For each model what its weights add up to for a word behind its sentence's opening. */
const wordSums = new WeakMap<Weights, ReturnType<typeof createWordSums>>()

function createWordSums(weights: Weights) {
  const keys = createKeys()
  return rememberRows(WIDTH, ({ reader }: WordSource, type: number, into: Int32Array, at: number): void => {
    keys.count = 0
    reader.wordFeatures(type, keys)
    reader.openingFeature(type, OPENING, keys)
    addRows(weights, keys, into, at)
  })
}

function wordSumsOf(weights: Weights) {
  const sums = wordSums.get(weights) ?? createWordSums(weights)
  wordSums.set(weights, sums)
  return sums
}

/** Tokens whose features are looked up together: a long sentence's at most, so that memory stays small. */
const TOGETHER = 64

/**
 * Sums the weights of the features of each token.
 *
 * @returns a function that writes the sums of the tokens `[first, end)` of one sentence into `sums`, in weight units,
 * `WEASEL_LABELS.length` a token
 */
export function createWeaselSummer(document: Document, weights: Weights) {
  const { tokens, types, sentences } = document
  const { values } = weights
  const reader = createWeaselReader(document)
  const source = { shared: types.shared, generation: types.generation, reader }
  const sumsOfWord = wordSumsOf(weights)
  const keys = createKeys(1024)
  const upTo = new Int32Array(TOGETHER)
  let rows = new Int32Array(1024)

  /** Reads the features of a few tokens first, then all of their memory at once. */
  function sumTogether(from: number, to: number, sums: Int32Array): void {
    const first = sentences.firstToken[tokens.sentence[from]]
    keys.count = 0
    for (let token = from; token < to; token++) {
      const type = tokens.type[token]
      if (token - first < OPENING) {
        reader.wordFeatures(type, keys)
        reader.openingFeature(type, token - first, keys)
      } else sumsOfWord(source, type, sums, token * WIDTH)
      reader.followingFeatures(token, keys)
      reader.aroundFeatures(token, keys)
      upTo[token - from] = keys.count
    }
    if (rows.length < keys.count) rows = new Int32Array(keys.data.length)
    rowsOf(weights, keys.data, keys.count, rows)
    for (let token = from, k = 0; token < to; token++) {
      for (; k < upTo[token - from]; k++) {
        if (rows[k] < 0) continue
        sums[token * WIDTH] += values[rows[k]]
        sums[token * WIDTH + 1] += values[rows[k] + 1]
      }
    }
  }

  return (first: number, end: number, sums: Int32Array): void => {
    for (let from = first; from < end; from += TOGETHER)
      sumTogether(from, Math.min(end, from + TOGETHER), sums)
  }
}
