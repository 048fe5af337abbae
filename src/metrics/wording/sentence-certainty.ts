import type { Document } from '../../document/document.ts'
import { evaluateTrees } from '../../learned/evaluate-trees.ts'
import type { Trees } from '../../learned/trees.ts'
import { sentenceFeatures } from './sentence-features.ts'

/**
 * How certain each sentence sounds to people: boosted regression trees over its words, hedges and shape,
 * fitted to the ratings of Pei & Jurgens (2021).
 *
 * @returns one number a sentence, 0 (the rating 1, very uncertain) to 1 (the rating 6, very certain)
 */
export function sentenceCertainty(document: Document, weights: Trees): Float64Array {
  return evaluateTrees(weights, sentenceFeatures(document)).map((score) => Math.min(1, Math.max(0, score)))
}
