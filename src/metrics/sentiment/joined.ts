import { keyOf, mix } from '../../learned/keys.ts'
import type { Known } from './known.ts'
import type { FoundRole } from './roles.ts'
import { Mask, type Site } from './site.ts'
import { T } from './templates.ts'
import { HASH } from './words.ts'

/** What is asked for beside pairs of neighbours: the mention's form, words around it, words that govern it. */
export const JOINED = {
  form: 0,
  leftPair: 1,
  rightPair: 2,
  around: 3,
  leftTriple: 4,
  rightTriple: 5,
  roles: 6,
} as const

/** Room for keys that are looked up together, where each is of, and what is found. */
const asked = { keys: new Int32Array(512), at: new Int32Array(512), found: new Int32Array(512) }

/**
 * Looks up what a mention is to be told of several words together, all at once, so that the processor waits for many
 * lines of memory together: pairs of neighbours, but those that another mention of the sentence was told of, go to
 * `known.pairs`.
 *
 * @returns what is known of the others, by `JOINED`, until the next mention
 */
export function askJoined(known: Known, site: Site, roles: readonly FoundRole[]): Int32Array {
  const { sentence, from, to } = site
  const { stem, form, negated } = sentence
  const { keys, at, found } = asked
  const left = formAt(site, from - 1)
  const right = formAt(site, to)
  const further = formAt(site, from - 2)
  const later = formAt(site, to + 1)
  keys[JOINED.form] = keyOf(T.form, form[from])
  keys[JOINED.leftPair] = keyOf(T.windowPair, mix(mix(further, left), 1))
  keys[JOINED.rightPair] = keyOf(T.windowPair, mix(mix(right, later), 2))
  keys[JOINED.around] = keyOf(T.windowPair, mix(mix(left, right), 3))
  keys[JOINED.leftTriple] = keyOf(T.windowTriple, mix(mix(mix(formAt(site, from - 3), further), left), 1))
  keys[JOINED.rightTriple] = keyOf(T.windowTriple, mix(mix(mix(right, later), formAt(site, to + 2)), 2))
  let count: number = JOINED.roles
  for (const { token, role } of roles) {
    keys[count++] = keyOf(T.roleWord, mix(stem[token], role * 2 + negated[token]))
  }
  const firstPair = count
  count = addPairs(site, known.pairs, count)
  known.lookUpAll(keys, count, found)
  for (let k = firstPair; k < count; k++) known.pairs[at[k]] = found[k]
  return found
}

/** Adds the keys of the pairs of neighbours that were not asked for yet. */
function addPairs({ sentence, from, to, low, high }: Site, pairs: Int32Array, first: number): number {
  const { stem } = sentence
  const { keys, at } = asked
  let count = first
  for (let i = low; i < high - 1; i++) {
    if (i >= from && i < to) continue
    const side = i >= to ? 1 : 0
    const both = pairs[i * 3] === 0
    if (!both && pairs[i * 3 + 1 + side] !== 0) continue
    const pair = mix(stem[i], stem[i + 1])
    if (both) {
      at[count] = i * 3
      keys[count++] = keyOf(T.pair, pair)
    }
    at[count] = i * 3 + 1 + side
    keys[count++] = keyOf(T.pairSide, mix(pair, side))
  }
  return count
}

/** The hash of the form of token `i`, the target and what is not read masked. */
function formAt({ sentence, low, high, mask }: Site, i: number): number {
  if (i < low || i >= high) return HASH.edge
  return mask[i] !== Mask.none ? HASH.target : sentence.form[i]
}
