import { viterbi } from '../../learned/chain.ts'
import type { Clusters } from '../../learned/clusters.ts'
import type { Weights } from '../../learned/weights.ts'
import type { WordKinds } from '../../learned/word-kinds.ts'
import type { Document } from '../document.ts'
import { firstScores } from './first-scores.ts'
import { namesInHyphens } from './hyphens.ts'
import { NAME_LABELS, namesOf } from './labels.ts'
import { joinMastheads } from './mastheads.ts'
import type { Name } from './name.ts'
import { nameSums } from './name-sums.ts'
import { addSecondLook } from './second-features.ts'
import { lookAgain } from './second-look.ts'
import { type NameView, viewNames } from './view.ts'
import { keepGeneration } from './word-sums.ts'

/** What the name labeller has learned. */
export interface NameModel {
  /** Rows of both passes; settings `first` and `second`: transitions, `prior`: what the first pass counts in the second. */
  readonly weights: Weights
  readonly clusters: Clusters
  readonly kinds: WordKinds
}

/**
 * The names of persons, organizations, places and groups in a document.
 *
 * A chain of labels is decoded twice over each run of capitals (two stages as in Krishnan & Manning 2006): the second
 * look knows what the first found elsewhere in the document, so that a name seen in full decides its short forms.
 *
 * @returns names in order of the text, without overlap
 */
export function findNames(document: Document, { weights, clusters, kinds }: NameModel): readonly Name[] {
  const view = viewNames(document, clusters, kinds)
  if (view.count === 0) return []
  const sums = nameSums(weights)
  keepGeneration(sums.words, document.types.generation)
  const scores = firstScores(sums, view)
  addSecondLook(sums, lookAgain(view, decode(view, scores, sums.firstSteps)), scores)
  const labels = decode(view, scores, sums.secondSteps)
  joinMastheads(view, labels)
  const names = namesOf(labels, document)
  return merged(names, namesInHyphens(view, labels, names))
}

/** Two lists in order of the text as one. */
function merged(names: readonly Name[], others: readonly Name[]): readonly Name[] {
  if (others.length === 0) return names
  return [...names, ...others].sort((one, other) => one.firstToken - other.firstToken)
}

/** The best labels of all tokens; those outside of runs have none. */
function decode(
  { document, count, first, end, inRuns }: NameView,
  scores: Int32Array,
  steps: Int32Array,
): Uint8Array {
  const labels = new Uint8Array(document.tokens.count)
  const found = new Uint8Array(inRuns)
  let from = 0
  for (let run = 0; run < count; run++) {
    const length = end[run] - first[run]
    viterbi(scores, steps, NAME_LABELS.length, from, from + length, found)
    for (let k = 0; k < length; k++) labels[first[run] + k] = found[from + k]
    from += length
  }
  return labels
}
