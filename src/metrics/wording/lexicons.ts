import { lexiconsOf } from '../../lexicons/lexicon.ts'
import { lexicons } from '../../lexicons/registry.ts'
import { TRIE } from '../../lexicons/tries.ts'

/** The lexicons of the wording metrics, ready to match. */
export const [hedges, boosters, absolutes] = lexiconsOf(Object.values(lexicons), TRIE)

/** The categories of hedging, in the order of the lexicon's head. */
export const HEDGING_CATEGORIES = Object.keys(lexicons.hedges.categories)
