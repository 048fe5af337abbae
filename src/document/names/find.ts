import { viterbi } from '../../learned/chain.ts'
import type { Clusters } from '../../learned/clusters.ts'
import { createKeys } from '../../learned/keys.ts'
import { emissions } from '../../learned/tagger.ts'
import { addRows, type Weights } from '../../learned/weights.ts'
import type { WordKinds } from '../../learned/word-kinds.ts'
import type { Document } from '../document.ts'
import { nameTask } from './features.ts'
import { namesInHyphens } from './hyphens.ts'
import { NAME_LABELS, namesOf } from './labels.ts'
import { joinMastheads } from './mastheads.ts'
import type { Name } from './name.ts'
import { lookAgain, secondFeatures } from './second-look.ts'
import { type NameView, viewNames } from './view.ts'

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
  const scores = emissions(nameTask, weights, document, view)
  const first = decode(view, scores, weights.settings.first as readonly number[])
  addSecondLook(view, first, weights, scores)
  const second = decode(view, scores, weights.settings.second as readonly number[])
  joinMastheads(view, second)
  const names = namesOf(second, document)
  return merged(names, namesInHyphens(view, second, names))
}

/** Two lists in order of the text as one. */
function merged(names: readonly Name[], others: readonly Name[]): readonly Name[] {
  if (others.length === 0) return names
  return [...names, ...others].sort((one, other) => one.firstToken - other.firstToken)
}

function decode(view: NameView, scores: Int32Array, transitions: readonly number[]): Uint8Array {
  const labels = new Uint8Array(view.document.tokens.count)
  const steps = Int32Array.from(transitions)
  for (let run = 0; run < view.count; run++) {
    viterbi(scores, steps, NAME_LABELS.length, view.first[run], view.end[run], labels)
  }
  return labels
}

/** Turns the scores of the first pass into those of the second. */
function addSecondLook(view: NameView, labels: Uint8Array, weights: Weights, scores: Int32Array): void {
  const width = NAME_LABELS.length
  const prior = weights.settings.prior as number
  const look = lookAgain(view, labels)
  const keys = createKeys()
  for (let run = 0; run < view.count; run++) {
    for (let token = view.first[run]; token < view.end[run]; token++) {
      const at = token * width
      for (let label = 0; label < width; label++) scores[at + label] = Math.round(scores[at + label] * prior)
      keys.count = 0
      secondFeatures(look, token, keys)
      addRows(weights, keys, scores, at)
    }
  }
}
