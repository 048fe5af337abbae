import type { SentimentEvidence } from '../results.ts'
import { round } from './classify.ts'
import type { Features } from './features.ts'
import { weightOf } from './known.ts'
import type { Site } from './site.ts'

/** How many stretches a mention's evidence may name. */
const MOST = 3
/** A word that moves the score by less than this share of all movement is not worth naming. */
const LEAST_SHARE = 0.05

/**
 * The words that moved a mention's score most.
 *
 * Told of the linear model, and not of the network beside it. It is linear, so the log-odds of positive against negative are a sum over features; each feature's part
 * is shared equally among the tokens that it reads, those of the target itself left out. A word's share is its sum
 * over the sum of the sizes of all words' sums, negative where it pulls towards negative. Neighbouring words that
 * pull the same way are joined.
 *
 * @returns at most three spans in order of the text; UTF-16 units of the text
 */
export function findEvidence(site: Site, features: Features): SentimentEvidence[] {
  const { document, sentence, low, high } = site
  const moves = movesOf(site, features)
  let total = 0
  for (let i = 0; i < high - low; i++) total += Math.abs(moves[i])
  if (total === 0) return []
  const chosen = strongest(moves, high - low, total * LEAST_SHARE)

  const { tokens, text } = document
  const evidence: SentimentEvidence[] = []
  for (let c = 0; c < chosen.length; c++) {
    const first = chosen[c]
    let sum = moves[first]
    while (chosen[c + 1] === chosen[c] + 1 && sum > 0 === moves[chosen[c + 1]] > 0) sum += moves[chosen[++c]]
    const start = tokens.start[sentence.first + low + first]
    const end = tokens.end[sentence.first + low + chosen[c]]
    evidence.push({ start, end, text: text.slice(start, end), share: round(sum / total) })
  }
  return evidence
}

/** Room for the moves of one mention, reused. */
let moved = new Float64Array(256)

/** For each token that was read, from `site.low` on, its part in the log-odds of positive against negative. */
function movesOf({ low, high, from: target, to: beyond }: Site, features: Features): Float64Array {
  if (high - low > moved.length) moved = new Float64Array(2 * (high - low))
  const moves = moved
  moves.fill(0, 0, high - low)
  const isReader = (i: number) => i >= low && i < high && (i < target || i >= beyond)
  const { known, value, from, to, count } = features
  for (let k = 0; k < count; k++) {
    const part = (weightOf(known[k], 2) - weightOf(known[k], 0)) * value[k]
    const first = from[k]
    const last = to[k] - 1
    if (first === last) {
      if (isReader(first)) moves[first - low] += part
    } else if (first !== target || last !== beyond - 1) {
      let readers = 0
      for (let i = first; i <= last; i++) if (isReader(i)) readers++
      const share = part / readers
      for (let i = first; i <= last; i++) if (isReader(i)) moves[i - low] += share
    }
  }
  return moves
}

/** Places of the largest of the first `count` moves, of at least `least`, in order of the text. */
function strongest(moves: Float64Array, count: number, least: number): number[] {
  const chosen: number[] = []
  for (let i = 0; i < count; i++) {
    const size = Math.abs(moves[i])
    if (size < least) continue
    if (chosen.length === MOST) {
      let weakest = 0
      for (let c = 1; c < MOST; c++) {
        if (Math.abs(moves[chosen[c]]) <= Math.abs(moves[chosen[weakest]])) weakest = c
      }
      if (size <= Math.abs(moves[chosen[weakest]])) continue
      chosen.splice(weakest, 1)
    }
    chosen.push(i)
  }
  return chosen
}
