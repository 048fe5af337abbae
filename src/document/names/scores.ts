import { addToLanes } from '../../learned/tables.ts'
import { MOST_FEATURES, ownFeatures, tokenFeatures, usageFeatures, wordFeatures } from './features.ts'
import { LANES, POSITIONS } from './layout.ts'
import type { NameModel } from './model.ts'
import { NEAR_WIDTH, Near, REACH } from './near.ts'
import type { NameView } from './view.ts'
import { addWord, OWN, sumsOfWords } from './word-sums.ts'

const features = new Int32Array(MOST_FEATURES)

/**
 * The scores of the labels at each token of the runs, one after the other, before transitions:
 * what the rows of `nameFeatures` add up to, `LANES` integers a token, as `unpack` reads them.
 * What the shared words around a token tell is there already, and what a word's own tokens see
 * of it is added up once; all else is looked up together.
 */
export function nameScores(model: NameModel, view: NameView): Int32Array {
  const { layout, tables } = model
  const { words, strip, start, count, first, end, inRuns } = view
  const sums = sumsOfWords(model, view.document.types.generation)
  const scores = new Int32Array(inRuns * LANES)
  // For words that were met where their sums are.
  const ownAt = new Int32Array(words.length / NEAR_WIDTH).fill(-1)
  const ownSums = new Int32Array(Math.min(inRuns, ownAt.length) * LANES)
  let own = 0
  let at = 0
  for (let run = 0; run < count; run++) {
    const runEnd = start[run] + end[run] - first[run]
    for (let place = start[run]; place < runEnd; place++, at += LANES) {
      const word = strip[place]
      const number = word / NEAR_WIDTH
      if (ownAt[number] < 0) {
        ownAt[number] = own
        const shared = words[word + Near.shared] >= 0
        let n = usageFeatures(layout, words, word, features, 0)
        if (!shared) n = ownFeatures(layout, view, word, features, n)
        addToLanes(tables, features, n, ownSums, own)
        if (shared) addWord(sums, view, word, OWN, ownSums, own)
        own += LANES
      }
      const from = ownAt[number]
      for (let lane = 0; lane < LANES; lane++) scores[at + lane] += ownSums[from + lane]

      let n = 0
      for (let position = 0; position < POSITIONS; position++) {
        const row = strip[place + position - REACH]
        if (words[row + Near.shared] >= 0) addWord(sums, view, row, position, scores, at)
        else n = wordFeatures(layout, words, row, position, features, n)
      }
      n = tokenFeatures(layout, view, run, place, features, n)
      addToLanes(tables, features, n, scores, at)
    }
  }
  return scores
}
