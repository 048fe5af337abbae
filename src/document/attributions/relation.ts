import type { Weights } from '../../learned/weights.ts'
import type { Document } from '../document.ts'
import type { TokenRange } from './attribution.ts'
import { cuesOf, labelRoles } from './labels.ts'
import { pairContext, passesOf } from './pairing.ts'
import { resolve } from './resolve.ts'
import { type CueLikelihood, roleContext } from './roles.ts'
import type { WordFacts } from './words.ts'

/** Who says what, as found in the text: spans alone, before its source is known. */
export interface Relation {
  readonly source: TokenRange | null
  readonly cue: TokenRange | null
  /** In order of the text, none empty. */
  readonly content: readonly TokenRange[]
}

/** The trained models of attribution; `roles` carries the stems of cues in its settings. */
export interface AttributionModels {
  readonly roles: Weights
  readonly pairs: Weights
}

/** Finds the relations of a text: labels roles, reads each cue's sentence once more, and settles rival claims. */
export function relationsOf(
  document: Document,
  facts: WordFacts,
  quoted: Uint8Array,
  { roles, pairs }: AttributionModels,
): Relation[] {
  const context = roleContext(document, facts, quoted, likelihoodIn(roles))
  const labels = labelRoles(context, roles)
  const cues = cuesOf(context, labels)
  const passes = passesOf(pairContext(context, labels, cues), pairs, cues)
  return resolve(context, labels, cues, passes)
}

const likelihoods = new WeakMap<Weights, CueLikelihood>()

/** The likelihoods that a weight file states: at place `i` of the setting `cueStems` the stems of likelihood `i + 1`. */
function likelihoodIn(weights: Weights): CueLikelihood {
  const known = likelihoods.get(weights)
  if (known !== undefined) return known
  const byStem = new Map<string, number>()
  ;(weights.settings.cueStems as readonly string[]).forEach((stems, i) => {
    for (const stem of stems.split(' ')) byStem.set(stem, i + 1)
  })
  const likelihood: CueLikelihood = (stem) => byStem.get(stem) ?? 0
  likelihoods.set(weights, likelihood)
  return likelihood
}
