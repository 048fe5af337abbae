import { FORBIDDEN } from '../../src/learned/chain.ts'
import { quantise } from './quantise.ts'

/** Sentences of examples (tokens) `[first, end)` with the gold label of each token. */
export interface TaggedSentences {
  readonly first: Int32Array
  readonly end: Int32Array
  readonly gold: Uint8Array
}

/** The labels of a chain, and which may never follow which; null is a sentence's start. */
export interface ChainLabels {
  readonly labels: readonly string[]
  readonly forbidden: (from: string | null, to: string) => boolean
}

/** Real-valued weights of a chain labeller: a row of `labels.length` for each feature, and transitions. */
export interface ChainModel {
  readonly rows: Float32Array
  /** `(labels + 1) * labels`, the last row being a sentence's start; forbidden ones are `FORBIDDEN`. */
  readonly transitions: Float32Array
}

/**
 * Share of the weights that are clipped: by cross-validation
 * ten times as many cost a third of a point of sources.
 */
const CLIPPED = 1e-4

/** The weight file of a chain model; transitions become integers of the same scale. */
export function chainWeights(
  task: string,
  labels: readonly string[],
  keys: Int32Array,
  model: ChainModel,
  settings: Record<string, unknown> = {},
  prune = 1,
): Uint8Array<ArrayBuffer> {
  return quantise(
    task,
    labels,
    keys,
    model.rows,
    (scale) => ({ ...settings, transitions: scaledTransitions(model.transitions, scale) }),
    prune,
    CLIPPED,
  )
}

/** Transitions as integers of a scale; forbidden ones stay `FORBIDDEN`. */
export function scaledTransitions(transitions: Float32Array, scale: number): number[] {
  return Array.from(transitions, (value) => (value <= FORBIDDEN / 2 ? FORBIDDEN : Math.round(value / scale)))
}

/** 1 for each transition that may be, in the order of `ChainModel.transitions`. */
export function allowedTransitions({ labels, forbidden }: ChainLabels): Uint8Array {
  const allowed = new Uint8Array((labels.length + 1) * labels.length)
  for (let from = 0; from <= labels.length; from++) {
    for (let to = 0; to < labels.length; to++) {
      allowed[from * labels.length + to] = forbidden(labels[from] ?? null, labels[to]) ? 0 : 1
    }
  }
  return allowed
}
