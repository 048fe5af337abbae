import type { Document, Span } from '../../document/document.ts'
import type { TokenRange } from '../../document/token-range.ts'
import type { TargetResult } from '../results.ts'
import { sentimentOf } from './classify.ts'
import type { SentimentModel } from './model.ts'
import { scoreMentions } from './score.ts'

/**
 * Sentiment toward spans that the caller chose, pronouns and common nouns included.
 *
 * A span is read as the tokens that it touches, or as the next
 * token where it touches none; it is returned as it was sent.
 *
 * @param spans in UTF-16 units of the text
 * @param withEvidence whether to find the words that moved each score
 */
export function targets(
  document: Document,
  spans: readonly Span[],
  model: SentimentModel,
  withEvidence = true,
): TargetResult[] {
  const mentions = spans.map(({ start, end }) => tokensOf(document, start, end))
  const scores = document.tokens.count === 0 ? [] : scoreMentions(document, mentions, model, withEvidence)
  return spans.map(({ start, end }, i) => {
    const text = document.text.slice(start, end)
    if (scores.length === 0) {
      return { start, end, text, sentiment: { label: 'neutral', score: 0, confidence: 1 }, evidence: [] }
    }
    const { probabilities, evidence } = scores[i]
    return { start, end, text, sentiment: sentimentOf(probabilities), evidence }
  })
}

/** The tokens that `[start, end)` touches, by binary search; the nearest one where it touches none. */
export function tokensOf(document: Document, start: number, end: number): TokenRange {
  const { tokens } = document
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.end[middle] <= start) low = middle + 1
    else high = middle
  }
  if (tokens.count === 0) return { firstToken: 0, endToken: 0 }
  const first = Math.min(low, tokens.count - 1)
  let last = first + 1
  while (last < tokens.count && tokens.start[last] < end) last++
  return { firstToken: first, endToken: last }
}
