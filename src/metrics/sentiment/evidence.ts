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
  const moved = movesOf(site, features)
  let total = 0
  for (let i = 0; i < moved.length; i++) total += Math.abs(moved[i])
  if (total === 0) return []
  const chosen = strongest(moved, total * LEAST_SHARE)

  const { document, sentence, low } = site
  const { tokens, text } = document
  const evidence: SentimentEvidence[] = []
  for (let c = 0; c < chosen.length; c++) {
    const first = chosen[c]
    let sum = moved[first]
    while (chosen[c + 1] === chosen[c] + 1 && sum > 0 === moved[chosen[c + 1]] > 0) sum += moved[chosen[++c]]
    const start = tokens.start[sentence.first + low + first]
    const end = tokens.end[sentence.first + low + chosen[c]]
    evidence.push({ start, end, text: text.slice(start, end), share: round(sum / total) })
  }
  return evidence
}

/** For each token that was read, from `site.low` on, its part in the log-odds of positive against negative. */
function movesOf({ from, to, low, high }: Site, features: Features): Float64Array {
  const moved = new Float64Array(high - low)
  for (let k = 0; k < features.count; k++) {
    const first = Math.max(low, features.from[k])
    const end = Math.min(high, features.to[k])
    let readers = 0
    for (let i = first; i < end; i++) if (i < from || i >= to) readers++
    if (readers === 0) continue
    const row = features.known[k]
    const part = ((weightOf(row, 2) - weightOf(row, 0)) * features.value[k]) / readers
    for (let i = first; i < end; i++) if (i < from || i >= to) moved[i - low] += part
  }
  return moved
}

/** Places of the largest moves, of at least `least`, in order of the text. */
function strongest(moved: Float64Array, least: number): number[] {
  const chosen: number[] = []
  while (chosen.length < MOST) {
    let best = -1
    for (let i = 0; i < moved.length; i++) {
      if (chosen.includes(i)) continue
      if (best < 0 || Math.abs(moved[i]) > Math.abs(moved[best])) best = i
    }
    if (best < 0 || Math.abs(moved[best]) < least) break
    chosen.push(best)
  }
  return chosen.sort((a, b) => a - b)
}
