import type { Document } from '../../document/document.ts'
import { createKeys } from '../../learned/keys.ts'
import { softmax } from '../../learned/softmax.ts'
import { addRows, type Weights } from '../../learned/weights.ts'
import { contextTests } from '../../lexicons/contexts/registry.ts'
import type { Cue } from '../results.ts'
import { type CueEntry, cueOver } from './cue.ts'
import { type HedgeCandidate, hedgeCandidates } from './hedge-candidates.ts'
import { addCueFeatures, addFactFeatures, addPlaceFeatures } from './hedge-features.ts'
import { createHedgeViewer, type HedgeView } from './hedge-view.ts'
import { hedges } from './lexicons.ts'
import { indexObserved, type ObservedCue, type ObservedCues } from './observed-cues.ts'

/** What a candidate may be: no hedge, or one of the four kinds of uncertainty of Szarvas et al. (2012). */
export const HEDGE_CLASSES = ['none', 'epistemic', 'doxastic', 'condition', 'investigation'] as const

/** Cues that the lexicon does not hold, by their class; each weighs what most epistemic entries do. */
const LEARNED: readonly CueEntry[] = ['none', 'epistemic', 'doxastic', 'conditional', 'investigation'].map(
  (category) => ({ id: `hedge.${category}.learned`, category, weight: 0.6 }),
)

/** The learned decision, ready to run. */
export interface HedgeModel {
  readonly weights: Weights
  readonly observed: ObservedCues
  /** Log-odds of each class that show nothing. */
  readonly bias: readonly number[]
  readonly threshold: number
  /** For each entry of the lexicon, 1 where the annotated texts hold it, so that the weights can judge it. */
  readonly judged: Uint8Array
  /** For each entry 1 where annotators passed over it time and again. */
  readonly dismissed: Uint8Array
}

/**
 * Beyond these probabilities a candidate's cue and the facts settle it, and its place is not asked: two
 * candidates in three, and by cross-validation as often right.
 */
const UNLIKELY = 0.22
const LIKELY = 0.6

/** The flag of an entry for which the lexicon is taken at its word. */
const PLAIN = 'plain'

/** Probability of an entry that the annotated texts never hold: the lexicon is taken at its word. */
const UNJUDGED = 0.5

/** What a hedge model's weight file holds beside the weights. */
export interface HedgeSettings {
  readonly observed: readonly ObservedCue[]
  readonly bias: readonly number[]
  readonly threshold: number
  /** Ids of the entries that the annotated texts hold. */
  readonly judged: readonly string[]
  /** Ids of those among them that annotators saw often and never marked. */
  readonly dismissed: readonly string[]
}

/** Makes a decision of a weight file. */
export function createHedgeModel(weights: Weights): HedgeModel {
  const { observed, bias, threshold, judged, dismissed } = weights.settings as unknown as HedgeSettings
  const indexed = indexObserved(observed)
  const flag = (ids: readonly string[]) =>
    Uint8Array.from(hedges.entries, ({ id }) => Number(ids.includes(id)))
  return {
    weights,
    observed: indexed,
    bias,
    threshold,
    // An entry that has become plain since the training is judged no more.
    judged: Uint8Array.from(hedges.entries, ({ id, when }) =>
      Number(judged.includes(id) && !when.includes(PLAIN)),
    ),
    dismissed: flag(dismissed),
  }
}

/** A candidate with its probability of being a hedge at all, and its likeliest class. */
export interface DecidedHedge extends HedgeCandidate {
  readonly probability: number
  /** Index into `HEDGE_CLASSES`, from 1. */
  readonly hedgeClass: number
}

/** The accepted candidates of a document in order of the text: the likeliest first where two overlap. */
export function decideHedges(document: Document, model: HedgeModel): DecidedHedge[] {
  const candidates = hedgeCandidates(document, model.observed, model.dismissed)
  if (candidates.length === 0) return []
  const view = createHedgeViewer(document)
  const likely: DecidedHedge[] = []
  for (let i = 0; i < candidates.length; i++) {
    if (isMonth(candidates[i], document)) continue
    const decided = decide(view(candidates, i), model)
    if (decided !== null) likely.push(decided)
  }
  return bestApart(likely)
}

/**
 * "in May": what annotators marked as a modal is none where the lexicon's own test tells a month or a name.
 */
function isMonth({ entry, first }: HedgeCandidate, document: Document): boolean {
  if (entry >= 0 || document.types.lower[document.tokens.type[first]] !== 'may') return false
  return !contextTests['modal-may'](document, first, first + 1)
}

const keys = createKeys()
const sums = new Int32Array(HEDGE_CLASSES.length)
const probabilities = new Float64Array(HEDGE_CLASSES.length)

/** The probability that a candidate with these `sums` is a hedge; fills `probabilities`. */
function probabilityOf({ weights, bias }: HedgeModel): number {
  for (let c = 0; c < sums.length; c++) probabilities[c] = sums[c] * weights.scale + bias[c]
  softmax(probabilities)
  return 1 - probabilities[0]
}

/** A candidate with what the model says of it, or `null` where it is likely none. */
function decide(view: HedgeView, model: HedgeModel): DecidedHedge | null {
  sums.fill(0)
  keys.count = 0
  addCueFeatures(view, keys)
  for (let left = view.facts; left !== 0; left &= left - 1) {
    addFactFeatures(view, 31 - Math.clz32(left & -left), keys)
  }
  addRows(model.weights, keys, sums, 0)
  let own = probabilityOf(model)
  if (own >= UNLIKELY && own <= LIKELY) {
    keys.count = 0
    addPlaceFeatures(view, keys)
    addRows(model.weights, keys, sums, 0)
    own = probabilityOf(model)
  }
  const { first, end, entry, withdrawn, observed } = view.candidates[view.index]
  const isTaken =
    entry >= 0 && model.judged[entry] === 0 && !withdrawn && hedges.entries[entry].category !== 'approximator'
  const probability = Math.max(own, isTaken ? UNJUDGED : 0)
  if (probability < model.threshold) return null
  let hedgeClass = 1
  for (let c = 2; c < HEDGE_CLASSES.length; c++) {
    if (probabilities[c] > probabilities[hedgeClass]) hedgeClass = c
  }
  return { first, end, entry, withdrawn, observed, probability, hedgeClass }
}

/**
 * Keeps of overlapping stretches the likeliest, and gives them in order of the text.
 *
 * Only stretches of one run of overlaps are compared, so the cost stays in proportion to the text.
 */
export function bestApart(hedges: readonly DecidedHedge[]): DecidedHedge[] {
  const kept: DecidedHedge[] = []
  let run: DecidedHedge[] = []
  let end = 0
  for (const hedge of hedges) {
    if (hedge.first >= end) {
      keepBest(run, kept)
      run = []
    }
    run.push(hedge)
    end = Math.max(end, hedge.end)
  }
  keepBest(run, kept)
  return kept
}

function keepBest(run: readonly DecidedHedge[], kept: DecidedHedge[]): void {
  const from = kept.length
  for (const hedge of run.toSorted((a, b) => b.probability - a.probability)) {
    if (kept.slice(from).every((other) => hedge.first >= other.end || other.first >= hedge.end))
      kept.push(hedge)
  }
  if (kept.length - from > 1)
    kept.splice(from, Infinity, ...kept.slice(from).sort((a, b) => a.first - b.first))
}

/**
 * The cue that an accepted candidate is: of the lexicon's category where the
 * lexicon has it, else of its class.
 */
export function hedgeCue(document: Document, { first, end, entry, hedgeClass }: DecidedHedge): Cue {
  return cueOver(document, first, end, entry < 0 ? LEARNED[hedgeClass] : hedges.entries[entry])
}
