import { lexicons } from '../../lexicons/registry.ts'
import { compiled } from './compiled.ts'

/** The hedges, ready to match. */
export const hedges = compiled(lexicons.hedges)

/** The categories of hedging, in the order of the lexicon's head. */
export const HEDGING_CATEGORIES = Object.keys(lexicons.hedges.categories)
