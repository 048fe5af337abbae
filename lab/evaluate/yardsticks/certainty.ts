import { annotate } from '../../../src/document/annotate.ts'
import { evaluateTrees } from '../../../src/learned/evaluate-trees.ts'
import type { Trees } from '../../../src/learned/trees.ts'
import { sentenceCertainty } from '../../../src/metrics/wording/sentence-certainty.ts'
import { SENTENCE_FEATURES } from '../../../src/metrics/wording/sentence-features.ts'
import { readGold } from '../../gold.ts'
import { certaintyOf, featuresOf, type RatedSentence, trainCertainty } from '../../train/certainty/model.ts'
import { pearson } from '../pearson.ts'
import type { Row } from '../row.ts'

const FOLDS = 5
const PEERS = 'hedge count .51; transformer about .6'

/**
 * Sentence certainty on `pei_certainty`: five-fold cross-validation on train, and the shipped trees on val.
 */
export function certaintyRows(folder: string, shipped: Trees): Row[] {
  const train = readGold<RatedSentence>(folder, 'pei_certainty/sentence-level.train.jsonl')
  const validation = readGold<RatedSentence>(folder, 'pei_certainty/sentence-level.val.jsonl')
  return [
    {
      name: 'pei_certainty train, cross-validated',
      measure: 'Pearson',
      value: pearson(crossValidated(train), train.map(certaintyOf)),
      peers: PEERS,
      aim: 0.77,
    },
    {
      name: 'pei_certainty val',
      measure: 'Pearson',
      value: pearson(
        validation.map(({ text }) => meanOf(sentenceCertainty(annotate(text), shipped))),
        validation.map(certaintyOf),
      ),
      peers: PEERS,
      aim: 0.72,
    },
  ]
}

/** For each sentence the score of a model that has not seen its fold. */
function crossValidated(sentences: readonly RatedSentence[]): number[] {
  const rows = featuresOf(sentences)
  const all = sentences.map((_, i) => i)
  const scores = new Array<number>(sentences.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    const ensemble = trainCertainty(
      rows,
      sentences,
      all.filter((i) => i % FOLDS !== fold),
    )
    const trees = { task: 'certainty', features: SENTENCE_FEATURES, ...ensemble }
    for (const i of all) if (i % FOLDS === fold) scores[i] = evaluateTrees(trees, rows[i])[0]
  }
  return scores
}

function meanOf(scores: Float64Array): number {
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}
