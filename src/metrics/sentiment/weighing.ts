import type { Features } from './features.ts'
import { weightOf } from './known.ts'
import type { Site } from './site.ts'

/** Adds up the weights of the features of a mention. @param sums of negative, neutral and positive */
export function weigh({ known, value, count }: Features, sums: Float64Array): void {
  let negative = 0
  let neutral = 0
  let positive = 0
  for (let k = 0; k < count; k++) {
    negative += weightOf(known[k], 0) * value[k]
    neutral += weightOf(known[k], 1) * value[k]
    positive += weightOf(known[k], 2) * value[k]
  }
  sums[0] = negative
  sums[1] = neutral
  sums[2] = positive
}

/** Reused from mention to mention. */
let room = new Float64Array(256)

/**
 * Shares out among the tokens what each feature moves:
 * equally among those that it reads, the target left out.
 *
 * @returns for each token that was read, from `site.low` on,
 * its part in positive less negative; until the next mention
 */
export function findMoves(site: Site, { known, value, from, to, count }: Features): Float64Array {
  const { low, high, from: target, to: beyond } = site
  if (high - low > room.length) room = new Float64Array(2 * (high - low))
  const moves = room
  for (let i = 0; i < high - low; i++) moves[i] = 0
  const isReader = (i: number) => i >= low && i < high && (i < target || i >= beyond)
  for (let k = 0; k < count; k++) {
    const move = (weightOf(known[k], 2) - weightOf(known[k], 0)) * value[k]
    const first = from[k]
    const end = to[k]
    let readers = 0
    for (let i = first; i < end; i++) if (isReader(i)) readers++
    for (let i = first; i < end; i++) if (isReader(i)) moves[i - low] += move / readers
  }
  return moves
}
