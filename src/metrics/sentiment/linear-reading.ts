import { type Features, OF_TOKEN } from './features.ts'
import { weightOf } from './known.ts'
import type { Site } from './site.ts'

/** What the linear model makes of one mention. */
export interface LinearReading {
  /** Sums of weights of negative, neutral and positive. */
  readonly sums: Float64Array
  /** For each token that was read, from `site.low` on, its part in positive less negative. */
  moves: Float64Array
}

/** A reading to be filled, reused from mention to mention. */
export function createReading(): LinearReading {
  return { sums: new Float64Array(3), moves: new Float64Array(256) }
}

/**
 * Adds up the weights of the features of a mention, and shares out among the tokens what each feature moves: equally
 * among those that it reads, the target left out.
 *
 * Sums are exact in any order but for what three tokens share: weights are whole, and values have 24 bits.
 */
export function readLinearly(site: Site, features: Features, reading: LinearReading): void {
  const { from, to, low, high } = site
  const tokens = high - low
  if (tokens > reading.moves.length) reading.moves = new Float64Array(2 * tokens)
  const { sums, moves } = reading
  sums[0] = 0
  sums[1] = 0
  sums[2] = 0
  for (let i = from; i < to; i++) moves[i - low] = 0
  readTokens(low, from, low, features, reading)
  readTokens(to, high, low, features, reading)
  readOthers(site, features, reading)
}

/** The first and third of four bytes, as two lanes of 16 bits. */
const LANES = 0x00ff00ff
/** What the weights of a token's features count too much, each by 128. */
const EXCESS = OF_TOKEN.count * 128

/** Adds the features of tokens `[first, end)`; four bytes at a time, since all a token's weights fit two lanes. */
function readTokens(
  first: number,
  end: number,
  low: number,
  { ofTokens }: Features,
  { sums, moves }: LinearReading,
): void {
  let negative = 0
  let neutral = 0
  let positive = 0
  /** What the token before moves together with this one. */
  let before = 0
  for (let i = first; i < end; i++) {
    const row = i * OF_TOKEN.count
    const side = ofTokens[row]
    const bag = ofTokens[row + 1]
    const place = ofTokens[row + 2]
    const pair = ofTokens[row + 3]
    const pairOnSide = ofTokens[row + 4]
    const negated = ofTokens[row + 5]
    const inClause = ofTokens[row + 6]
    const quoted = ofTokens[row + 7]
    const alone =
      (side & LANES) +
      (bag & LANES) +
      (place & LANES) +
      (negated & LANES) +
      (inClause & LANES) +
      (quoted & LANES)
    const together = (pair & LANES) + (pairOnSide & LANES)
    const middle =
      ((side >>> 8) & 0xff) +
      ((bag >>> 8) & 0xff) +
      ((place >>> 8) & 0xff) +
      ((negated >>> 8) & 0xff) +
      ((inClause >>> 8) & 0xff) +
      ((quoted >>> 8) & 0xff) +
      ((pair >>> 8) & 0xff) +
      ((pairOnSide >>> 8) & 0xff)
    negative += (alone & 0xffff) + (together & 0xffff) - EXCESS
    neutral += middle - EXCESS
    positive += (alone >>> 16) + (together >>> 16) - EXCESS
    // The last token's neighbour is the target or nothing: what they move is its alone.
    const both = (together >>> 16) - (together & 0xffff)
    const half = i + 1 < end ? both / 2 : both
    moves[i - low] = (alone >>> 16) - (alone & 0xffff) + before + half
    before = half
  }
  sums[0] += negative
  sums[1] += neutral
  sums[2] += positive
}

/** Adds all other features. */
function readOthers(
  { low, high, from: target, to: beyond }: Site,
  features: Features,
  reading: LinearReading,
) {
  const { sums, moves } = reading
  const { known, value, from, to, count } = features
  const isReader = (i: number) => i >= low && i < high && (i < target || i >= beyond)
  let negative = 0
  let neutral = 0
  let positive = 0
  for (let k = 0; k < count; k++) {
    const less = weightOf(known[k], 0) * value[k]
    const more = weightOf(known[k], 2) * value[k]
    negative += less
    neutral += weightOf(known[k], 1) * value[k]
    positive += more
    const first = from[k]
    const last = to[k] - 1
    if (first === last) {
      if (isReader(first)) moves[first - low] += more - less
    } else if (first !== target || last !== beyond - 1) {
      let readers = 0
      for (let i = first; i <= last; i++) if (isReader(i)) readers++
      const share = (more - less) / readers
      for (let i = first; i <= last; i++) if (isReader(i)) moves[i - low] += share
    }
  }
  sums[0] += negative
  sums[1] += neutral
  sums[2] += positive
}
