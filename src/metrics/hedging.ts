import type { Document } from '../document/document.ts'
import type { Distribution } from './rates.ts'
import type { WordingResult } from './results.ts'
import { type CueChanges, changeCues } from './wording/cue-changes.ts'
import { findCues } from './wording/find-cues.ts'
import { type HedgeModels, learnedHedges } from './wording/learned-hedges.ts'
import { HEDGING_CATEGORIES, hedges } from './wording/lexicons.ts'
import { scoreWording } from './wording/score-wording.ts'

/**
 * Hedging: how far a text withholds commitment to what it says.
 *
 * Rate of hedge cues per 1,000 words. Candidates come from the lexicon and from what
 * annotators marked; each is decided in context by models trained on annotated text.
 * Follows Hyland (2005) for the inventory and Szarvas et al. (2012) for the classes.
 * A hedge that a negation withdraws ("not possible") is shown, and not counted.
 *
 * @param distribution the rates of the reference corpus
 * @param models the learned decisions; the lexicon's rules alone if left out
 * @param changes what the caller adds to the cues, or takes out of them
 * @returns rates per 1,000 words; spans in UTF-16 units of the text as sent
 */
export function hedging(
  document: Document,
  distribution: Distribution,
  models?: HedgeModels,
  changes?: CueChanges,
): WordingResult {
  const cues = models ? learnedHedges(document, models) : findCues(document, hedges)
  return scoreWording(
    changeCues(cues, document, 'hedging', changes),
    document,
    HEDGING_CATEGORIES,
    distribution,
  )
}
