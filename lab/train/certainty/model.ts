import { annotate } from '../../../src/document/annotate.ts'
import { SENTENCE_FEATURES, sentenceFeatures } from '../../../src/metrics/wording/sentence-features.ts'
import { type BoostingOptions, type Ensemble, trainTrees } from '../trees.ts'

/** A text, mostly of one sentence, and how certain people found it. */
export interface RatedSentence {
  readonly text: string
  /** Mean rating, 1 to 6 (Pei & Jurgens 2021). */
  readonly certainty: number
}

/** Chosen by cross-validation; 250 trees at half the rate do as well, at twice the cost. */
const BOOSTING: BoostingOptions = {
  trees: 120,
  depth: 4,
  rate: 0.1,
  least: 4,
  shrink: 5,
  sample: 0.6,
  features: 0.4,
}

/**
 * The features of each rated text, as the service sees its sentence;
 * of its first sentence where it is cut in two.
 */
export function featuresOf(sentences: readonly RatedSentence[]): Float64Array[] {
  return sentences.map(({ text }) => sentenceFeatures(annotate(text)).slice(0, SENTENCE_FEATURES.length))
}

/** A rating, moved to 0 to 1. */
export function certaintyOf(sentence: RatedSentence): number {
  return (sentence.certainty - 1) / 5
}

/** Trains the regression on the sentences `use`. */
export function trainCertainty(
  rows: readonly Float64Array[],
  sentences: readonly RatedSentence[],
  use: readonly number[],
): Ensemble {
  return trainTrees(rows, sentences.map(certaintyOf), use, BOOSTING)
}
