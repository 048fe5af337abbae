import type { Document } from '../../document/document.ts'
import type { Weights } from '../../learned/weights.ts'
import type { Cue } from '../results.ts'
import { findCandidates } from './candidates.ts'
import { candidateCue } from './find-cues.ts'
import { decideHedges, type HedgeModel, hedgeCue } from './hedge-decision.ts'
import { hedges } from './lexicons.ts'
import { merge } from './merge.ts'
import { weaselCues } from './weasel-cues.ts'

/** The trained models that decide what is a hedge. */
export interface HedgeModels {
  readonly hedges: HedgeModel
  readonly weasels: Weights
}

/**
 * The hedges of a document as trained models decide them, in order of the text, none over another.
 *
 * A candidate that the model accepts is a cue of the lexicon's category; weasels stand where no other hedge
 * does. Of what is rejected, cues that a negation withdraws are shown as negated. Approximators ("about 300")
 * seldom pass: annotators heard neither uncertainty nor a weasel in them (of the sentences whose only cue is
 * one, 15 to 19 in 100 were marked).
 */
export function learnedHedges(document: Document, models: HedgeModels): Cue[] {
  const decided = decideHedges(document, models.hedges)
  const accepted = decided.map((hedge) => hedgeCue(document, hedge))
  const cues = merge(accepted, weaselCues(document, models.weasels, decided))
  return merge(cues, withdrawnCues(document))
}

/** What the lexicon finds and a negation, a denial or a hedge withdraws. */
function withdrawnCues(document: Document): Cue[] {
  const withdrawn = findCandidates(document, hedges).filter((hit) => hit.withdrawn)
  return withdrawn.map((hit) => candidateCue(document, hedges, hit))
}
