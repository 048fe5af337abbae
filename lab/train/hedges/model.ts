import { createKeys, type Keys } from '../../../src/learned/keys.ts'
import { hedgeCandidates } from '../../../src/metrics/wording/hedge-candidates.ts'
import { HEDGE_CLASSES, type HedgeSettings } from '../../../src/metrics/wording/hedge-decision.ts'
import {
  addCueFeatures,
  addFactFeatures,
  addPlaceFeatures,
} from '../../../src/metrics/wording/hedge-features.ts'
import { createHedgeViewer, FACT_COUNT, type HedgeView } from '../../../src/metrics/wording/hedge-view.ts'
import { hedges } from '../../../src/metrics/wording/lexicons.ts'
import { createFeatureCollector } from '../features.ts'
import { type LogisticModel, trainLogistic } from '../logistic.ts'
import { quantise } from '../quantise.ts'
import type { GoldCue, HedgedSentence } from './corpus.ts'
import { type Observations, observe } from './observed.ts'

/** Share of probability from which a candidate is a hedge; by cross-validation, flat from .32 to .42. */
const THRESHOLD = 0.36
/**
 * Features in fewer candidates are dropped; with 3 sentence F1 falls by .002,
 * with 1 the weights grow fourfold.
 */
const LEAST = 2
/** By cross-validation: strong, because the test articles are others; 16 to 40 differ by .003. */
const L2 = 30

/** Of an entry's stretches that annotators saw and marked none of: from so many on it is dismissed. */
const PASSED_OVER = 10

/**
 * What the lexicon flags as plain is not judged by the texts, whatever the annotators did: they passed over
 * most of these entries in their encyclopedia (4 of 16 "apparently" marked), where readers of news hear a
 * hedge each time; by cross-validation it costs .002 there, and brings .019 to .029 in news.
 */
const PLAIN = 'plain'

/** A trained decision, and what it carries beside its weights. */
export interface TrainedHedges {
  readonly observed: Observations
  /**
   * Ids of the entries that the texts judge: those that stand in them. Articles not trained on
   * count too, as this asks no label.
   */
  readonly judged: ReadonlySet<string>
  /** For each entry 1 where it is dismissed. */
  readonly dismissed: Uint8Array
  readonly keys: Int32Array
  readonly model: LogisticModel
}

/**
 * Trains on the articles `use`. How often a string is a cue is counted without the article in hand, so that
 * the model learns how far that count can be trusted elsewhere.
 */
export function trainHedges(
  sentences: readonly HedgedSentence[],
  use: (article: number) => boolean,
): TrainedHedges {
  const observed = observe(sentences, use)
  const collector = createFeatureCollector()
  const labels: number[] = []
  const keys = createKeys()
  const { judged, dismissed } = entriesIn(sentences, use, observed)
  for (const { document, article, cues } of sentences) {
    if (!use(article)) continue
    const candidates = hedgeCandidates(document, observed.cues, dismissed)
    const view = createHedgeViewer(document)
    candidates.forEach(({ first, end, entry, observed: own }, index) => {
      const elsewhere = own && observed.without(own, article)
      if (elsewhere === null && entry < 0) return
      keys.count = 0
      addFeatures(view(candidates, index, elsewhere), keys)
      collector.add(keys.data, keys.count)
      labels.push(classOf(cues, first, end))
    })
  }
  const features = collector.finish(LEAST)
  const model = trainLogistic(features, labels, { classes: HEDGE_CLASSES.length, l2: L2, iterations: 40 })
  return { observed, judged, dismissed, keys: features.keys, model }
}

/**
 * The entries of the lexicon that stand in the texts, and those that annotators of
 * the articles `use` passed over.
 */
function entriesIn(
  sentences: readonly HedgedSentence[],
  use: (article: number) => boolean,
  { cues: strings, without }: Observations,
): Pick<TrainedHedges, 'judged' | 'dismissed'> {
  const none = new Uint8Array(hedges.entries.length)
  const judged = new Set<string>()
  const seen = new Int32Array(none.length)
  const marked = new Uint8Array(none.length)
  for (const { document, article, cues } of sentences) {
    for (const { first, end, entry, observed } of hedgeCandidates(document, strings, none)) {
      if (entry < 0) continue
      const { id, when } = hedges.entries[entry]
      if (!when.includes(PLAIN)) judged.add(id)
      if (!use(article) || (observed && without(observed, article)) !== null) continue
      seen[entry]++
      if (classOf(cues, first, end) > 0) marked[entry] = 1
    }
  }
  return {
    judged,
    dismissed: none.map((_, entry) => Number(marked[entry] === 0 && seen[entry] >= PASSED_OVER)),
  }
}

/** The class of the cue that annotators marked at the tokens `[first, end)`; 0 where they marked none. */
function classOf(cues: readonly GoldCue[], first: number, end: number): number {
  return cues.find((cue) => cue.first === first && cue.end === end)?.hedgeClass ?? 0
}

function addFeatures(view: HedgeView, keys: Keys): void {
  addCueFeatures(view, keys)
  for (let fact = 0; fact < FACT_COUNT; fact++) {
    if ((view.facts & (1 << fact)) !== 0) addFactFeatures(view, fact, keys)
  }
  addPlaceFeatures(view, keys)
}

/** The weight file: the weights, the observed strings and the threshold. */
export function hedgeWeights({
  observed,
  judged,
  dismissed,
  keys,
  model,
}: TrainedHedges): Uint8Array<ArrayBuffer> {
  const bias = Array.from(model.bias, (value) => Math.round(value * 1e6) / 1e6)
  const settings: HedgeSettings = {
    observed: observed.list,
    threshold: THRESHOLD,
    judged: [...judged].sort(),
    dismissed: hedges.entries.filter((_, entry) => dismissed[entry] === 1).map(({ id }) => id),
    bias,
  }
  return quantise('hedges', HEDGE_CLASSES, keys, model.rows, () => ({ ...settings }), 1, 0)
}
