import type { Document } from '../document/document.ts'
import { lexicons } from '../lexicons/registry.ts'
import type { Distribution } from './rates.ts'
import type { WordingResult } from './results.ts'
import type { Decision } from './wording/candidates.ts'
import { compiled } from './wording/compiled.ts'
import { findCues } from './wording/find-cues.ts'
import { scoreWording } from './wording/score-wording.ts'

/** The hedges, ready to match. */
export const hedges = compiled(lexicons.hedges)

/** The categories of hedging, in the order of the lexicon's head. */
export const HEDGING_CATEGORIES = Object.keys(lexicons.hedges.categories)

/**
 * Hedging: how far a text withholds commitment to what it says.
 *
 * Rate of hedge cues per 1,000 words. Cues are matched longest first and decided in context; a withdrawn hedge
 * ("not possible") is no hedge. Follows Hyland (2005) for the inventory and Szarvas et al. (2012) for the classes.
 *
 * @param distribution the rates of the reference corpus
 * @param decide a learned decision over the candidates; the rules alone if left out
 * @returns rates per 1,000 words; spans in UTF-16 units of the text as sent
 */
export function hedging(document: Document, distribution: Distribution, decide?: Decision): WordingResult {
  return scoreWording(findCues(document, hedges, decide), document, HEDGING_CATEGORIES, distribution)
}
