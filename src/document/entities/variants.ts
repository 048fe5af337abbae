import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js'
import { factsOf } from '../../lexicons/gazetteer.ts'
import { capitalised } from './capitalised.ts'

/** Short names are too near each other ("Iran", "Iraq"); long ones cost too much, and no name is so long. */
const SHORTEST = 6
const LONGEST = 24
/** "Zelensky" and "Zelenskyy" are .98 alike, "Gaddafi" and "Gadhafi" .93, "Johnson" and "Johnston" .98. */
const ALIKE = 0.93

/**
 * Whether two words in lower case are one name spelled in two ways; two names that are both known are not.
 */
export function isVariant(one: string, other: string): boolean {
  if (one === other) return true
  if (Math.min(one.length, other.length) < SHORTEST || Math.max(one.length, other.length) > LONGEST)
    return false
  if (isKnown(one) && isKnown(other)) return false
  return jaroWinkler(one, other) >= ALIKE
}

function isKnown(word: string): boolean {
  return factsOf(capitalised(word)) !== 0
}
