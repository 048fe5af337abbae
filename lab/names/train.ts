import { MOST_FEATURES, nameFeatures } from '../../src/document/names/features.ts'
import {
  forbiddenNameLabels,
  kindOfLabel,
  labelOf,
  NAME_LABELS,
  OUTSIDE,
} from '../../src/document/names/labels.ts'
import { nameLayout } from '../../src/document/names/layout.ts'
import { secondFeatures } from '../../src/document/names/second-features.ts'
import { lookAgain } from '../../src/document/names/second-look.ts'
import { type NameView, viewNames } from '../../src/document/names/view.ts'
import { type NameVocabularySettings, readNameVocabulary } from '../../src/document/names/vocabulary.ts'
import { FORBIDDEN } from '../../src/learned/chain.ts'
import type { Clusters } from '../../src/learned/clusters.ts'
import type { WordKinds } from '../../src/learned/word-kinds.ts'
import { trainCrf } from '../train/crf.ts'
import { createFeatureCollector, type FeatureRows } from '../train/features.ts'
import { type ChainModel, type TaggedSentences, tagWith } from '../train/perceptron.ts'
import { quantise } from '../train/quantise.ts'
import type { NamedText } from './gold.ts'
import { nameVocabularyOf } from './vocabulary.ts'

/** Chosen by cross-validation on `en_worldwide` train, as are the four below: more epochs fit the noise of the labels. */
const EPOCHS = 10
const SECOND_EPOCHS = 3
const RATE = 0.1
/** Half of the features of a token: the labels are noisy, and the features many that say the same. */
const DROPOUT = 0.5
/** Orders of the training texts whose models are averaged: a single one varies by .003. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8]
/** The first pass's labels of a training text come from a model that has not seen it. */
const FOLDS = 5
const LEAST = 3
/** Rows whose weights all round below this are left out. */
const PRUNE = 20

const WIDTH = NAME_LABELS.length

/** Runs of capitals as the trainer's sentences, with the document and the first token of each. */
interface Examples {
  readonly features: FeatureRows
  readonly runs: TaggedSentences
  readonly textOf: Int32Array
  readonly firstToken: Int32Array
}

/** Trains both passes and writes the weight file. */
export function trainNames(
  texts: readonly NamedText[],
  clusters: Clusters,
  kinds: WordKinds,
): Uint8Array<ArrayBuffer> {
  const settings = nameVocabularyOf(texts, clusters, kinds)
  const tools = { vocabulary: readNameVocabulary(settings), clusters, kinds }
  const layout = nameLayout(tools.vocabulary)
  const views = texts.map(({ document }) => viewNames(document, tools))
  const first = collect(texts, views, (view, _, run, place, features) =>
    nameFeatures(layout, view, run, place, features),
  )
  const firstModel = trainAveraged(first, EPOCHS)

  const labels = texts.map(({ document }) => new Uint8Array(document.tokens.count))
  const prior = new Float32Array(first.runs.gold.length * WIDTH)
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = (run: number) => first.textOf[run] % FOLDS === fold
    const model = train(first, EPOCHS, SEEDS[0], (run) => !held(run))
    for (let run = 0; run < first.textOf.length; run++) {
      if (!held(run)) continue
      const from = first.runs.first[run]
      const end = first.runs.end[run]
      labels[first.textOf[run]].set(tagWith(model, first.features, WIDTH, from, end), first.firstToken[run])
      addScores(model, first.features, from, end, prior)
    }
  }

  const looks = views.map((view, text) => lookAgain(view, labels[text]))
  const second = collect(texts, views, (_, text, run, place, features) =>
    secondFeatures(layout, looks[text], run, place, features),
  )
  const secondModel = trainAveraged(second, SECOND_EPOCHS, prior)
  return write(
    { direct: layout.direct, ...settings },
    first.features.keys,
    firstModel,
    second.features.keys,
    secondModel,
  )
}

function collect(
  texts: readonly NamedText[],
  views: readonly NameView[],
  cut: (view: NameView, text: number, run: number, place: number, features: Int32Array) => number,
): Examples {
  const collector = createFeatureCollector()
  const row = new Int32Array(MOST_FEATURES)
  const firsts: number[] = []
  const ends: number[] = []
  const gold: number[] = []
  const textOf: number[] = []
  const firstToken: number[] = []
  views.forEach((view, text) => {
    for (let run = 0; run < view.count; run++) {
      firsts.push(gold.length)
      let last = OUTSIDE
      for (let token = view.first[run]; token < view.end[run]; token++) {
        collector.add(row, cut(view, text, run, view.start[run] + token - view.first[run], row))
        last = continued(texts[text].labels[token], last)
        gold.push(last)
      }
      ends.push(gold.length)
      textOf.push(text)
      firstToken.push(view.first[run])
    }
  })
  return {
    features: collector.finish(LEAST),
    runs: { first: Int32Array.from(firsts), end: Int32Array.from(ends), gold: Uint8Array.from(gold) },
    textOf: Int32Array.from(textOf),
    firstToken: Int32Array.from(firstToken),
  }
}

/** The label itself; a B where its name began before the run. */
function continued(label: number, last: number): number {
  if (label === OUTSIDE || (last !== OUTSIDE && kindOfLabel(last) === kindOfLabel(label))) return label
  return labelOf(kindOfLabel(label), true)
}

function train(
  { features, runs }: Examples,
  epochs: number,
  seed: number,
  use: (run: number) => boolean,
  prior?: Float32Array,
): ChainModel {
  return trainCrf(features, runs, {
    labels: NAME_LABELS,
    forbidden: forbiddenNameLabels,
    epochs,
    seed,
    rate: RATE,
    dropout: DROPOUT,
    prior,
    use,
  })
}

/** The mean of models trained in several orders. */
function trainAveraged(examples: Examples, epochs: number, prior?: Float32Array): ChainModel {
  const models = SEEDS.map((seed) => train(examples, epochs, seed, () => true, prior))
  const mean = (pick: (model: ChainModel) => Float32Array) =>
    pick(models[0]).map((_, i) => models.reduce((sum, model) => sum + pick(model)[i], 0) / models.length)
  return { rows: mean((model) => model.rows), transitions: mean((model) => model.transitions) }
}

function addScores(
  model: ChainModel,
  features: FeatureRows,
  from: number,
  end: number,
  scores: Float32Array,
): void {
  for (let example = from; example < end; example++) {
    for (let k = features.start[example]; k < features.start[example + 1]; k++) {
      const row = features.index[k] * WIDTH
      for (let label = 0; label < WIDTH; label++) scores[example * WIDTH + label] += model.rows[row + label]
    }
  }
}

/** One file for both passes: rows of both, transitions of each. */
function write(
  fixed: NameVocabularySettings & { readonly direct: number },
  firstKeys: Int32Array,
  first: ChainModel,
  secondKeys: Int32Array,
  second: ChainModel,
): Uint8Array<ArrayBuffer> {
  const rowOf = new Map<number, Float32Array>()
  const add = (keys: Int32Array, { rows }: ChainModel) => {
    for (let i = 0; i < keys.length; i++) rowOf.set(keys[i], rows.subarray(i * WIDTH, (i + 1) * WIDTH))
  }
  add(firstKeys, first)
  add(secondKeys, second)
  const keys = Int32Array.from(rowOf.keys()).sort()
  const rows = new Float32Array(keys.length * WIDTH)
  for (let i = 0; i < keys.length; i++) rows.set(rowOf.get(keys[i])!, i * WIDTH)
  const integers = (values: Float32Array, scale: number) =>
    Array.from(values, (value) => (value <= FORBIDDEN / 2 ? FORBIDDEN : Math.round(value / scale)))
  const settings = (scale: number) => ({
    ...fixed,
    first: integers(first.transitions, scale),
    second: integers(second.transitions, scale),
  })
  return quantise('names', NAME_LABELS, keys, rows, settings, PRUNE)
}
