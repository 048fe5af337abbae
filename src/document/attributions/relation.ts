import type { Clusters } from '../../learned/clusters.ts'
import type { Weights } from '../../learned/weights.ts'
import type { Document } from '../document.ts'
import type { TokenRange } from './attribution.ts'
import { cuesOf, labelRoles } from './labelling/labels.ts'
import { pairContext, passesOf } from './labelling/pairing.ts'
import { resolve } from './labelling/resolve.ts'
import { type CueLikelihood, roleContext } from './labelling/roles.ts'
import { mend } from './mending/mend.ts'
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
  readonly clusters: Clusters
}

/**
 * Finds the relations of a text: labels roles, reads each cue's sentence once more, settles rival claims; then mends
 * what grammar knows better, and adds what is plain from its form and too rare in the training data.
 *
 * @returns relations in order of their first content
 */
export function relationsOf(
  document: Document,
  facts: WordFacts,
  quoted: Uint8Array,
  { roles, pairs, clusters }: AttributionModels,
): Relation[] {
  const context = roleContext(document, facts, quoted, likelihoodIn(roles), clusters)
  const labels = labelRoles(context, roles)
  const cues = cuesOf(context, labels)
  const passes = passesOf(pairContext(context, labels, cues), pairs, cues)
  const relations = mend({ document, facts, quoted }, resolve(context, labels, cues, passes))
  return relations.sort((a, b) => a.content[0].firstToken - b.content[0].firstToken)
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
