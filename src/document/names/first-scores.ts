import { createKeys } from '../../learned/keys.ts'
import { addRows, type Weights } from '../../learned/weights.ts'
import { addCase, type CaseSums, createCaseSums } from './case-sums.ts'
import { noWordFeature, ownFeatures, Part, tokenFeatures, usageFeature, wordFeatures } from './features.ts'
import { NAME_LABELS } from './labels.ts'
import type { NameSums } from './name-sums.ts'
import { NEAR_WIDTH, Near, NO_WORD, REACH } from './near.ts'
import { USAGES } from './usage.ts'
import type { NameView } from './view.ts'
import { addWord, moveTo, OWN } from './word-sums.ts'

const WIDTH = NAME_LABELS.length

/** Sums of the first pass that all texts share. */
export interface FirstCases {
  /** What a word's use in the text tells, by position times `USAGES` and usage. */
  readonly usage: CaseSums
  /** What it tells that a sentence has no word, by position. */
  readonly noWord: CaseSums
}

/** The cases of the first pass. */
export function firstCases(weights: Weights): FirstCases {
  const positions = 2 * REACH + 1
  return {
    usage: createCaseSums(weights, positions * USAGES, (which, keys) => {
      usageFeature(which % USAGES, keys)
      moveTo(Math.floor(which / USAGES), keys, 0)
    }),
    noWord: createCaseSums(weights, positions, (position, keys) => {
      noWordFeature(keys)
      moveTo(position, keys, 0)
    }),
  }
}

/**
 * The score of each label at each token of the runs, one after the other, before transitions: what the rows of
 * `nameKeys` add up to. What the shared words around a token tell is there already, and what a word's own tokens see
 * of it is added up once; all else is looked up together.
 */
export function firstScores({ weights, words: sums, first: cases }: NameSums, view: NameView): Int32Array {
  const { words, strip, start, count, first, end, inRuns } = view
  const scores = new Int32Array(inRuns * WIDTH)
  // For words that were met where their sums are.
  const ownAt = new Int32Array(words.length / NEAR_WIDTH).fill(-1)
  const ownSums = new Int32Array(Math.min(inRuns, ownAt.length) * WIDTH)
  const keys = createKeys()
  let own = 0
  let at = 0
  for (let run = 0; run < count; run++) {
    const runEnd = start[run] + end[run] - first[run]
    for (let place = start[run]; place < runEnd; place++, at += WIDTH) {
      const word = strip[place]
      const number = word / NEAR_WIDTH
      if (ownAt[number] < 0) {
        ownAt[number] = own
        const shared = words[word + Near.shared] >= 0
        keys.count = 0
        ownFeatures(view, word, shared ? Part.inText : Part.both, keys)
        addRows(weights, keys, ownSums, own)
        if (shared) addWord(sums, view, word, OWN, ownSums, own)
        own += WIDTH
      }
      const from = ownAt[number]
      for (let label = 0; label < WIDTH; label++) scores[at + label] += ownSums[from + label]

      keys.count = 0
      for (let position = 0; position <= 2 * REACH; position++) {
        const row = strip[place + position - REACH]
        if (row === NO_WORD) addCase(cases.noWord, position, scores, at)
        else if (words[row + Near.shared] < 0) {
          const before = keys.count
          wordFeatures(words, row, Part.both, keys)
          moveTo(position, keys, before)
        } else {
          addWord(sums, view, row, position, scores, at)
          addCase(cases.usage, position * USAGES + words[row + Near.usage], scores, at)
        }
      }
      tokenFeatures(view, run, place, keys)
      addRows(weights, keys, scores, at)
    }
  }
  return scores
}
