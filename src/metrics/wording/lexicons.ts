import { lexiconsOf } from '../../lexicons/lexicon.ts'
import { lexicons } from '../../lexicons/registry.ts'
import { TRIE } from '../../lexicons/tries.ts'

/** The lexicons of the wording metrics, ready to match. */
export const [hedges, boosters, absolutes] = lexiconsOf(Object.values(lexicons), TRIE)

/** The categories of each metric, in the order of its lexicon's head. */
export const HEDGING_CATEGORIES = Object.keys(lexicons.hedges.categories)
export const CERTAINTY_CATEGORIES = Object.keys(lexicons.boosters.categories)
export const ABSOLUTISM_CATEGORIES = Object.keys(lexicons.absolutes.categories)
