import { bucketOf, distanceTo, Mask, type Site } from './site.ts'
import { Role } from './words.ts'

/** What was told of a word before, as bits. */
export const Said = {
  atAll: 1,
  onSide: 2,
  inPlace: 4,
  inPair: 8,
  inPairOnSide: 16,
  negated: 32,
  inClause: 64,
  inQuote: 128,
} as const

/**
 * Which features of the word at token `i` the same word gave before: a feature of a word is there or not, however
 * often, and stands where it stands first.
 *
 * @returns a sum of `Said`
 */
export function saidBefore(site: Site, i: number): number {
  const { sentence, low, mask } = site
  const { alike, stem } = sentence
  let said = 0
  for (let j = alike[i]; j >= low; j = alike[j]) {
    if (stem[j] === stem[i] && mask[j] === Mask.none) said |= saidAt(site, i, j)
  }
  return said
}

/** The features that the word at tokens `i` and `j` gives at both. */
function saidAt(site: Site, i: number, j: number): number {
  const { sentence, from, to } = site
  const { role, negated, clause, quoted } = sentence
  const beside = i >= to === j >= to
  const paired = sameNext(site, i, j)
  let said: number = Said.atAll
  if (beside) said |= Said.onSide
  if (beside && bucketOf(distanceTo(site, i)) === bucketOf(distanceTo(site, j))) said |= Said.inPlace
  if (paired) said |= Said.inPair
  if (paired && beside) said |= Said.inPairOnSide
  if (role[j] & Role.function) return said
  if (negated[j]) said |= Said.negated
  if (beside && clause[j] === clause[from]) said |= Said.inClause
  if (quoted[j] !== quoted[from]) said |= Said.inQuote
  return said
}

/** Whether the tokens after `i` and `j`, which is before it, look alike. */
function sameNext(site: Site, i: number, j: number): boolean {
  const { sentence, high, mask } = site
  if (i + 1 >= high) return false
  const target = mask[i + 1] !== Mask.none
  if (target || mask[j + 1] !== Mask.none) return target && mask[j + 1] !== Mask.none
  return sentence.stem[i + 1] === sentence.stem[j + 1]
}
