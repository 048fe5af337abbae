import { hashString } from '../../learned/keys.ts'
import { hedges } from './lexicons.ts'

/** For each entry of the hedges the hash of its id, by which the learned decisions know it. */
export const ENTRY_HASHES = Int32Array.from(hedges.entries, ({ id }) => hashString(id))
/** For each entry of the hedges the hash of its category. */
export const CATEGORY_HASHES = Int32Array.from(hedges.entries, ({ category }) => hashString(category))
