import { MOST_FEATURES, nameFeatures } from '../../../src/document/names/features.ts'
import {
  forbiddenNameLabels,
  kindOfLabel,
  labelOf,
  NAME_LABELS,
  OUTSIDE,
} from '../../../src/document/names/labels.ts'
import { type NameLayout, nameLayout } from '../../../src/document/names/layout.ts'
import { viewNames } from '../../../src/document/names/view.ts'
import { readNameVocabulary } from '../../../src/document/names/vocabulary.ts'
import type { WordTools } from '../../../src/document/names/word-row.ts'
import type { Clusters } from '../../../src/learned/clusters.ts'
import type { WordKinds } from '../../../src/learned/word-kinds.ts'
import { type ChainModel, scaledTransitions, type TaggedSentences } from '../chain.ts'
import { trainCrf } from '../crf.ts'
import { createFeatureCollector, type FeatureRows } from '../features.ts'
import { quantise } from '../quantise.ts'
import type { NamedText } from './gold.ts'
import { nameVocabularyOf } from './vocabulary.ts'

/**
 * Chosen by cross-validation on `en_worldwide` train, as are
 * the two below: more epochs fit the noise of the labels.
 */
const EPOCHS = 12
const RATE = 0.15
/** Half of the features of a token: the labels are noisy, and the features many that say the same. */
const DROPOUT = 0.5
/** Orders of the training texts whose models are averaged: a single one varies by .003. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8]
const LEAST = 3
/** Rows whose weights all round below this are left out. */
const PRUNE = 8
/** Share of the weights that are clipped: one in a thousand would cost .005. */
const CLIPPED = 0.00001

/** Runs of capitals as the trainer's sentences. */
interface Examples {
  readonly features: FeatureRows
  readonly runs: TaggedSentences
}

/** Trains the labeller and writes the weight file. */
export function trainNames(
  texts: readonly NamedText[],
  clusters: Clusters,
  kinds: WordKinds,
): Uint8Array<ArrayBuffer> {
  const settings = nameVocabularyOf(texts, clusters, kinds)
  const tools = { vocabulary: readNameVocabulary(settings), clusters, kinds }
  const layout = nameLayout(tools.vocabulary)
  const { features, runs } = collect(texts, tools, layout)
  const models = SEEDS.map((seed) =>
    trainCrf(features, runs, {
      labels: NAME_LABELS,
      forbidden: forbiddenNameLabels,
      epochs: EPOCHS,
      seed,
      rate: RATE,
      dropout: DROPOUT,
    }),
  )
  const mean = (pick: (model: ChainModel) => Float32Array) =>
    pick(models[0]).map((_, i) => models.reduce((sum, model) => sum + pick(model)[i], 0) / models.length)
  const transitions = mean((model) => model.transitions)
  return quantise(
    'names',
    NAME_LABELS,
    features.keys,
    mean((model) => model.rows),
    (scale) => ({ direct: layout.direct, ...settings, transitions: scaledTransitions(transitions, scale) }),
    PRUNE,
    CLIPPED,
  )
}

/** The features and the gold labels of all runs, as the service sees them. */
function collect(texts: readonly NamedText[], tools: WordTools, layout: NameLayout): Examples {
  const collector = createFeatureCollector()
  const row = new Int32Array(MOST_FEATURES)
  const firsts: number[] = []
  const ends: number[] = []
  const gold: number[] = []
  for (const { document, labels } of texts) {
    const view = viewNames(document, tools)
    for (let run = 0; run < view.count; run++) {
      firsts.push(gold.length)
      let last = OUTSIDE
      for (let token = view.first[run]; token < view.end[run]; token++) {
        const place = view.start[run] + token - view.first[run]
        collector.add(row, nameFeatures(layout, view, run, place, row))
        last = continued(labels[token], last)
        gold.push(last)
      }
      ends.push(gold.length)
    }
  }
  return {
    features: collector.finish(LEAST),
    runs: { first: Int32Array.from(firsts), end: Int32Array.from(ends), gold: Uint8Array.from(gold) },
  }
}

/** The label itself; a B where its name began before the run. */
function continued(label: number, last: number): number {
  if (label === OUTSIDE || (last !== OUTSIDE && kindOfLabel(last) === kindOfLabel(label))) return label
  return labelOf(kindOfLabel(label), true)
}
