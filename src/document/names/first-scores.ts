import { createKeys, keyAt } from '../../learned/keys.ts'
import { addRows, type Weights } from '../../learned/weights.ts'
import { addCase, type CaseSums, createCaseSums } from './case-sums.ts'
import { noWordFeature, ownFeatures, Part, tokenFeatures, wordFeatures } from './features.ts'
import { NAME_LABELS } from './labels.ts'
import type { NameSums } from './name-sums.ts'
import { NO_WORD, REACH } from './near.ts'
import { USAGES } from './usage.ts'
import { addWord, OWN, type TextSums } from './word-sums.ts'

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
      wordFeatures(NO_WORD.view, which % USAGES, Part.inText, keys)
      keys.data[0] = keyAt(keys.data[0], Math.floor(which / USAGES) - REACH)
    }),
    noWord: createCaseSums(weights, positions, (position, keys) => {
      noWordFeature(keys)
      keys.data[0] = keyAt(keys.data[0], position - REACH)
    }),
  }
}

/**
 * The score of each label at each token of the runs, one after the other, before transitions: what the rows of
 * `nameKeys` add up to, with the parts that tokens share added up once.
 */
export function firstScores({ weights, first: cases }: NameSums, text: TextSums): Int32Array {
  const { view } = text
  const { strip, start, count, first, end, inRuns, distinct } = view
  const scores = new Int32Array(inRuns * WIDTH)
  // What a word's own tokens see of it, for words that were met: where it is in `ownSums`.
  const ownAt = new Int32Array(distinct).fill(-1)
  const ownSums = new Int32Array(Math.min(inRuns, distinct) * WIDTH)
  const keys = createKeys()
  let own = 0
  let at = 0
  for (let run = 0; run < count; run++) {
    const runEnd = start[run] + end[run] - first[run]
    for (let place = start[run]; place < runEnd; place++, at += WIDTH) {
      for (let position = 0; position <= 2 * REACH; position++) {
        const word = strip[place + position - REACH]
        if (word === NO_WORD) addCase(cases.noWord, position, scores, at)
        else {
          addWord(text, word, position, scores, at)
          addCase(cases.usage, position * USAGES + word.usage, scores, at)
        }
      }
      const word = strip[place]
      if (ownAt[word.number] < 0) {
        ownAt[word.number] = own
        keys.count = 0
        const shared = word.place >= 0
        ownFeatures(word, shared ? Part.inText : Part.both, keys)
        addRows(weights, keys, ownSums, own)
        if (shared) addWord(text, word, OWN, ownSums, own)
        own += WIDTH
      }
      const from = ownAt[word.number]
      for (let label = 0; label < WIDTH; label++) scores[at + label] += ownSums[from + label]
      keys.count = 0
      tokenFeatures(view, run, place, keys)
      addRows(weights, keys, scores, at)
    }
  }
  return scores
}
