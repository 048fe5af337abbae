import { createKeys } from '../../../src/learned/keys.ts'
import { hedgeCandidates } from '../../../src/metrics/wording/hedge-candidates.ts'
import { HEDGE_CLASSES, type HedgeSettings } from '../../../src/metrics/wording/hedge-decision.ts'
import { addHedgeFeatures, createHedgeViewer } from '../../../src/metrics/wording/hedge-features.ts'
import { hedges } from '../../../src/metrics/wording/lexicons.ts'
import { createFeatureCollector } from '../features.ts'
import { type LogisticModel, trainLogistic } from '../logistic.ts'
import { quantise } from '../quantise.ts'
import type { HedgedSentence } from './corpus.ts'
import { type Observations, observe } from './observed.ts'

/** Share of probability from which a candidate is a hedge; by cross-validation, flat from .32 to .42. */
export const THRESHOLD = 0.36
/** Features in fewer candidates are dropped; with 3 sentence F1 falls by .002, with 1 the weights grow fourfold. */
const LEAST = 2
/** By cross-validation: strong, because the test articles are others; 16 to 40 differ by .003. */
const L2 = 30

export interface TrainedHedges {
  readonly observed: Observations
  /** Ids of the entries that stand in the texts; those of articles not trained on count too, as this asks no label. */
  readonly judged: ReadonlySet<string>
  readonly keys: Int32Array
  readonly model: LogisticModel
}

/**
 * Trains on the articles `use`. How often a string is a cue is counted without the article in hand, so that the
 * model learns how far that count can be trusted elsewhere.
 */
export function trainHedges(
  sentences: readonly HedgedSentence[],
  use: (article: number) => boolean,
): TrainedHedges {
  const observed = observe(sentences, use)
  const collector = createFeatureCollector()
  const labels: number[] = []
  const keys = createKeys()
  const judged = new Set<string>()
  for (const { document, article, cues } of sentences) {
    const candidates = hedgeCandidates(document, observed.cues)
    for (const { entry } of candidates) if (entry >= 0) judged.add(hedges.entries[entry].id)
    if (!use(article)) continue
    const view = createHedgeViewer(document)
    candidates.forEach(({ first, end, entry, observed: own }, index) => {
      const elsewhere = own && observed.without(own, article)
      if (elsewhere === null && entry < 0) return
      keys.count = 0
      addHedgeFeatures(view(candidates, index, elsewhere), keys)
      collector.add(keys.data, keys.count)
      labels.push(cues.find((cue) => cue.first === first && cue.end === end)?.hedgeClass ?? 0)
    })
  }
  const features = collector.finish(LEAST)
  const model = trainLogistic(features, labels, { classes: HEDGE_CLASSES.length, l2: L2, iterations: 40 })
  return { observed, judged, keys: features.keys, model }
}

/** The weight file: the weights, the observed strings and the threshold. */
export function hedgeWeights({ observed, judged, keys, model }: TrainedHedges): Uint8Array<ArrayBuffer> {
  const bias = Array.from(model.bias, (value) => Math.round(value * 1e6) / 1e6)
  const settings: HedgeSettings = {
    observed: observed.list,
    threshold: THRESHOLD,
    judged: [...judged].sort(),
    bias,
  }
  return quantise('hedges', HEDGE_CLASSES, keys, model.rows, () => ({ ...settings }), 1, 0)
}
