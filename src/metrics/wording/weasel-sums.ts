import type { Document } from '../../document/document.ts'
import { rememberRows } from '../../document/tokens/shared-rows.ts'
import type { SharedNumbers } from '../../document/tokens/shared-words.ts'
import { createKeys } from '../../learned/keys.ts'
import { oncePer } from '../../learned/once.ts'
import { addRows, rowsOf, type Weights } from '../../learned/weights.ts'
import { findCandidates } from './candidates.ts'
import { hedges } from './lexicons.ts'
import {
  candidateFeatures,
  NEIGHBOUR_FEATURES,
  neighbourFeatures,
  OPENING,
  wordFeatures,
} from './weasel-features.ts'
import { type WordFacts, wordFacts } from './word-facts.ts'

/** Columns of the weights: what a feature tells of its sentence, and of its token. */
export const WEASEL_LABELS = ['sentence', 'token'] as const

const WIDTH = WEASEL_LABELS.length

/**
 * The most tokens whose features are looked up together:
 * a long sentence's at most, so that memory stays small.
 */
export const TOGETHER = 64

// Features of the tokens in hand: those among neighbours,
// token by token, and then those of some words by themselves.
const keys = createKeys(1024)
const rows = new Int32Array(1024)
/** For each token in hand where its features by itself end. */
const ownEnd = new Int32Array(TOGETHER)

/** Where a word is read from. */
interface WordSource extends SharedNumbers {
  readonly facts: WordFacts
}

/** For each model what its weights add up to for a word behind its sentence's opening. */
const wordSumsOf = oncePer((weights: Weights) => {
  const keys = createKeys()
  return rememberRows(WIDTH, ({ facts }: WordSource, type: number, into: Int32Array, at: number): void => {
    keys.count = 0
    wordFeatures(facts, type, OPENING, keys)
    addRows(weights, keys, into, at)
  })
})

/**
 * Sums the weights of the features of each token.
 *
 * @returns a function that writes the sums of the tokens `[from, to)` of one
 * sentence into `sums`, in weight units, `WEASEL_LABELS.length` a token; to
 * be called with at most `TOGETHER` tokens, and in order of the text
 */
export function createWeaselSummer(document: Document, weights: Weights) {
  const { tokens, types, sentences } = document
  const facts = wordFacts(document)
  const source: WordSource = { shared: types.shared, generation: types.generation, facts }
  const sumsOfWord = wordSumsOf(weights)
  const candidates = findCandidates(document, hedges)
  let candidate = 0

  return (from: number, to: number, sums: Int32Array): void => {
    const first = sentences.firstToken[tokens.sentence[from]]
    const count = to - from
    sums.fill(0, 0, count * WIDTH)
    neighbourFeatures(document, facts, from, to, keys.data)
    keys.count = count * NEIGHBOUR_FEATURES
    for (let i = 0; i < count; i++) {
      const token = from + i
      const type = tokens.type[token]
      if (token - first < OPENING) wordFeatures(facts, type, token - first, keys)
      else sumsOfWord(source, type, sums, i * WIDTH)
      while (candidate < candidates.length && candidates[candidate].first < token) candidate++
      if (candidates[candidate]?.first === token) candidateFeatures(candidates[candidate], keys)
      ownEnd[i] = keys.count
    }
    rowsOf(weights, keys.data, keys.count, rows)
    for (let i = 0, own = count * NEIGHBOUR_FEATURES; i < count; i++) {
      addUp(weights, i * NEIGHBOUR_FEATURES, (i + 1) * NEIGHBOUR_FEATURES, sums, i * WIDTH)
      addUp(weights, own, ownEnd[i], sums, i * WIDTH)
      own = ownEnd[i]
    }
  }
}

/** Adds the rows from `k` to `end` to the sums at `at`. */
function addUp({ values }: Weights, k: number, end: number, sums: Int32Array, at: number): void {
  for (; k < end; k++) {
    const row = rows[k]
    if (row < 0) continue
    sums[at] += values[row]
    sums[at + 1] += values[row + 1]
  }
}
