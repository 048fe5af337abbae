import type { Document } from '../../document/document.ts'
import type { Weights } from '../../learned/weights.ts'
import type { SentimentEvidence } from '../results.ts'
import { round, rowOf } from './classify.ts'
import type { Features } from './features.ts'
import type { Sentence } from './sentence.ts'

/** How many stretches a mention's evidence may name. */
const MOST = 3
/** A word that moves the score by less than this share of all movement is not worth naming. */
const LEAST_SHARE = 0.05

/**
 * The words that moved a mention's score most.
 *
 * The model is linear, so the log-odds of positive against negative are a sum over features; each feature's part
 * is shared equally among the tokens that it reads, those of the target itself left out. A word's share is its sum
 * over the sum of the sizes of all words' sums, negative where it pulls towards negative. Neighbouring words are
 * joined.
 *
 * @returns at most three spans in order of the text; UTF-16 units of the text
 */
export function findEvidence(
  document: Document,
  weights: Weights,
  sentence: Sentence,
  features: Features,
  from: number,
  to: number,
): SentimentEvidence[] {
  const moved = new Float64Array(sentence.count)
  for (let k = 0; k < features.count; k++) {
    const row = rowOf(weights, features.key[k])
    if (row < 0) continue
    const low = Math.max(0, features.from[k])
    const high = Math.min(sentence.count, features.to[k])
    let readers = 0
    for (let i = low; i < high; i++) if (i < from || i >= to) readers++
    if (readers === 0) continue
    const part = ((weights.values[row + 2] - weights.values[row]) * features.value[k]) / readers
    for (let i = low; i < high; i++) if (i < from || i >= to) moved[i] += part
  }
  let total = 0
  for (let i = 0; i < moved.length; i++) total += Math.abs(moved[i])
  if (total === 0) return []

  const chosen: number[] = []
  while (chosen.length < MOST) {
    let best = -1
    for (let i = 0; i < moved.length; i++) {
      if (!chosen.includes(i) && (best < 0 || Math.abs(moved[i]) > Math.abs(moved[best]))) best = i
    }
    if (best < 0 || Math.abs(moved[best]) < total * LEAST_SHARE) break
    chosen.push(best)
  }
  chosen.sort((a, b) => a - b)

  const { tokens, text } = document
  const evidence: SentimentEvidence[] = []
  for (let c = 0; c < chosen.length; c++) {
    const first = chosen[c]
    let sum = moved[first]
    while (chosen[c + 1] === chosen[c] + 1 && sum > 0 === moved[chosen[c + 1]] > 0) sum += moved[chosen[++c]]
    const start = tokens.start[sentence.first + first]
    const end = tokens.end[sentence.first + chosen[c]]
    evidence.push({ start, end, text: text.slice(start, end), share: round(sum / total) })
  }
  return evidence
}
