import { TokenKind } from '../../document/document.ts'
import type { SentimentEvidence } from '../results.ts'
import { round } from './classify.ts'
import type { Site } from './site.ts'

/** How many stretches a mention's evidence may name. */
const MOST = 3
/** A word that moves the score by less than this share of all movement is not worth naming. */
const LEAST_SHARE = 0.05

/**
 * The words that moved a mention's score most.
 *
 * The model's log-odds of positive against negative are a sum to which each token gives its part. A word's
 * share is its part over the sum of the sizes of all parts, negative where it pulls towards negative.
 * Neighbouring words that pull the same way are joined. A mark of punctuation moves the score too, and is not
 * shown: it tells a reader nothing.
 *
 * @param moves for each token that was read, from `site.low` on, its part; those of punctuation are taken out
 * @returns at most three spans in order of the text; UTF-16 units of the text
 */
export function findEvidence(site: Site, moves: Float64Array): SentimentEvidence[] {
  const { document, sentence, low, high } = site
  let total = 0
  for (let i = 0; i < high - low; i++) total += Math.abs(moves[i])
  if (total === 0) return []
  const { tokens, types, text } = document
  for (let i = 0; i < high - low; i++) {
    const kind = types.kind[tokens.type[sentence.first + low + i]]
    if (kind === TokenKind.punctuation) moves[i] = 0
  }
  const chosen = strongest(moves, high - low, total * LEAST_SHARE)

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
      for (let c = weakest + 1; c < MOST; c++) chosen[c - 1] = chosen[c]
      chosen[MOST - 1] = i
    } else chosen.push(i)
  }
  return chosen
}
