import { createKeys, push } from '../../../src/learned/keys.ts'
import { findCandidates } from '../../../src/metrics/wording/candidates.ts'
import { hedges } from '../../../src/metrics/wording/lexicons.ts'
import type { WeaselSettings } from '../../../src/metrics/wording/weasel-decision.ts'
import {
  candidateFeatures,
  NEIGHBOUR_FEATURES,
  neighbourFeatures,
  wordFeatures,
} from '../../../src/metrics/wording/weasel-features.ts'
import { WEASEL_LABELS } from '../../../src/metrics/wording/weasel-sums.ts'
import { wordFacts } from '../../../src/metrics/wording/word-facts.ts'
import { createFeatureCollector, type FeatureRows } from '../features.ts'
import { trainLogistic } from '../logistic.ts'
import { type Groups, trainNoisyOr } from '../noisy-or.ts'
import { quantise } from '../quantise.ts'
import type { WeaselSentence } from './corpus.ts'

/** By cross-validation; flat from .28 to .36. Labels are noisy, so that few sentences look certain. */
const THRESHOLD = 0.3
/** Features of fewer tokens are dropped: with 3 F1 grows by .003 and the weights grow fourfold. */
const LEAST = 8
const L2 = { sentence: 20, token: 1 }

/** The features of every token of the corpus, and where each sentence's tokens stand. */
export interface WeaselRows {
  readonly features: FeatureRows
  readonly groups: Groups
}

/** The features of some sentences, as the service sees their tokens. */
export function weaselRowsOf(sentences: readonly WeaselSentence[]): WeaselRows {
  const collector = createFeatureCollector()
  const start = new Int32Array(sentences.length + 1)
  const keys = createKeys()
  const neighbours = new Int32Array(NEIGHBOUR_FEATURES)
  sentences.forEach(({ document }, s) => {
    const { tokens, sentences } = document
    const facts = wordFacts(document)
    const candidates = new Map(findCandidates(document, hedges).map((hit) => [hit.first, hit]))
    for (let token = 0; token < tokens.count; token++) {
      keys.count = 0
      wordFeatures(facts, tokens.type[token], token - sentences.firstToken[tokens.sentence[token]], keys)
      neighbourFeatures(document, facts, token, token + 1, neighbours)
      for (const key of neighbours) push(keys, key)
      const candidate = candidates.get(token)
      if (candidate !== undefined) candidateFeatures(candidate, keys)
      collector.add(keys.data, keys.count)
    }
    start[s + 1] = start[s] + tokens.count
  })
  const label = Uint8Array.from(sentences, ({ isWeasel }) => Number(isWeasel))
  return { features: collector.finish(LEAST), groups: { start, label } }
}

/** Trains both readings on the sentences `use` and writes them as one weight file. */
export function trainWeasels(
  { features, groups }: WeaselRows,
  use: readonly number[],
): Uint8Array<ArrayBuffer> {
  const wholes: FeatureRows = { ...features, start: groups.start.map((token) => features.start[token]) }
  const used = new Set(use)
  const whole = trainLogistic(wholes, groups.label, {
    classes: 1,
    l2: L2.sentence,
    iterations: 40,
    use: (sentence) => used.has(sentence),
  })
  const token = trainNoisyOr(features, groups, use, L2.token)
  const gain = largest(token.rows) / largest(whole.rows)
  const rows = new Float64Array(features.keys.length * 2)
  for (let f = 0; f < features.keys.length; f++) {
    rows[f * 2] = whole.rows[f] * gain
    rows[f * 2 + 1] = token.rows[f]
  }
  const settings: WeaselSettings = {
    bias: [round(whole.bias[0]), round(token.bias)],
    gain: round(gain),
    threshold: THRESHOLD,
  }
  return quantise('weasels', WEASEL_LABELS, features.keys, rows, () => ({ ...settings }), 1, 0)
}

function largest(values: Float64Array): number {
  return values.reduce((top, value) => Math.max(top, Math.abs(value)), 0)
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
