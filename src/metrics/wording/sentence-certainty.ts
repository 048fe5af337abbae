import type { Document } from '../../document/document.ts'
import { evaluateTrees, type Trees } from '../../learned/trees.ts'
import { SENTENCE_FEATURES, sentenceFeatures } from './sentence-features.ts'

/**
 * How certain each sentence sounds to people: boosted regression trees over its words, hedges and shape, fitted to
 * the ratings of Pei & Jurgens (2021).
 *
 * @returns one number a sentence, 0 (the rating 1, very uncertain) to 1 (the rating 6, very certain)
 */
export function sentenceCertainty(document: Document, weights: Trees): Float64Array {
  const rows = sentenceFeatures(document)
  const scores = new Float64Array(document.sentences.count)
  for (let s = 0; s < scores.length; s++) {
    scores[s] = Math.min(1, Math.max(0, evaluateTrees(weights, rows, s * SENTENCE_FEATURES.length)))
  }
  return scores
}
