import { createKeys, keyAt } from '../../learned/keys.ts'
import { addRows, type Weights } from '../../learned/weights.ts'
import { addCase, type CaseSums, createCaseSums } from './case-sums.ts'
import { noWordFeature, ownFeatures, Part, tokenFeatures, wordFeatures } from './features.ts'
import { NAME_LABELS } from './labels.ts'
import type { NameSums } from './name-sums.ts'
import { USAGES } from './usage.ts'
import { REACH } from './view.ts'
import { addWord, OWN, type TextSums } from './word-sums.ts'
import { NO_WORD } from './word-view.ts'

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
      wordFeatures(NO_WORD, which % USAGES, Part.inText, keys)
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
  const { usage, count, first, end, inRuns, document } = view
  const { tokens, types, sentences } = document
  const scores = new Int32Array(inRuns * WIDTH)
  const ownAt = new Int32Array(types.count).fill(-1)
  const ownSums = new Int32Array(Math.min(inRuns, types.count) * WIDTH)
  const keys = createKeys()
  let own = 0
  let at = 0
  for (let run = 0; run < count; run++) {
    const sentence = tokens.sentence[first[run]]
    const sentenceFirst = sentences.firstToken[sentence]
    const sentenceEnd = sentences.endToken[sentence]
    for (let token = first[run]; token < end[run]; token++, at += WIDTH) {
      for (let position = 0; position <= 2 * REACH; position++) {
        const neighbour = token + position - REACH
        if (neighbour < sentenceFirst || neighbour >= sentenceEnd) {
          addCase(cases.noWord, position, scores, at)
          continue
        }
        const type = tokens.type[neighbour]
        addWord(text, type, position, scores, at)
        addCase(cases.usage, position * USAGES + usage[type], scores, at)
      }
      const type = tokens.type[token]
      if (ownAt[type] < 0) {
        ownAt[type] = own
        keys.count = 0
        ownFeatures(view, type, Part.inText, keys)
        addRows(weights, keys, ownSums, own)
        addWord(text, type, OWN, ownSums, own)
        own += WIDTH
      }
      for (let label = 0; label < WIDTH; label++) scores[at + label] += ownSums[ownAt[type] + label]
      keys.count = 0
      tokenFeatures(view, token, keys)
      addRows(weights, keys, scores, at)
    }
  }
  return scores
}
