import { lexiconOf } from '../../lexicons/lexicon.ts'
import { lexicons } from '../../lexicons/registry.ts'
import { TRIES } from '../../lexicons/tries.ts'

/** The hedges, ready to match. */
export const hedges = lexiconOf(lexicons.hedges, TRIES.hedges)

/** The categories of hedging, in the order of the lexicon's head. */
export const HEDGING_CATEGORIES = Object.keys(lexicons.hedges.categories)
