import { keyOf, mix } from '../../learned/keys.ts'
import type { Known } from './known.ts'
import type { FoundRole } from './roles.ts'
import { Mask, type Site } from './site.ts'
import { T } from './templates.ts'
import { HASH } from './words.ts'

/**
 * What is asked for of several words together: pairs beside the mention and around it, words that govern it.
 */
export const JOINED = { leftPair: 0, rightPair: 1, around: 2, roles: 3 } as const

/** Room for keys that are looked up together, and for what is found. */
const asked = { keys: new Int32Array(32), found: new Int32Array(32) }

/**
 * Looks up what a mention is to be told of several words together, all at once, so that the processor waits
 * for many lines of memory together.
 *
 * @returns what is known of them, by `JOINED`, until the next mention
 */
export function askJoined(known: Known, site: Site, roles: readonly FoundRole[]): Int32Array {
  const { sentence, from, to } = site
  const { stem, negated } = sentence
  const { keys, found } = asked
  const left = formAt(site, from - 1)
  const right = formAt(site, to)
  keys[JOINED.leftPair] = keyOf(T.windowPair, mix(mix(formAt(site, from - 2), left), 1))
  keys[JOINED.rightPair] = keyOf(T.windowPair, mix(mix(right, formAt(site, to + 1)), 2))
  keys[JOINED.around] = keyOf(T.windowPair, mix(mix(left, right), 3))
  let count: number = JOINED.roles
  for (const { token, role } of roles) {
    keys[count++] = keyOf(T.roleWord, mix(stem[token], role * 2 + negated[token]))
  }
  known.lookUpAll(keys, count, found)
  return found
}

/** The hash of the form of token `i`, the target and what is not read masked. */
function formAt({ sentence, low, high, mask }: Site, i: number): number {
  if (i < low || i >= high) return HASH.edge
  return mask[i] !== Mask.none ? HASH.target : sentence.form[i]
}
