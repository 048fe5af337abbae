import type { Voice } from '../../document/document.ts'
import type { MentionForm } from '../../document/entities/entity.ts'
import type { ActorResult } from '../results.ts'
import { POLARITIES, round } from './classify.ts'

/** A scored mention, as far as the actor's score needs it. */
export interface WeighedMention {
  readonly probabilities: Float64Array
  readonly form: MentionForm
  readonly voice: Voice
}

/** What is said in another's voice counts half: the reporter chose to quote it, and did not say it. */
const ATTRIBUTED_WEIGHT = 0.5
/** A pronoun may call someone else: its actor is a guess. */
const PRONOUN_WEIGHT = 0.7

/** The weight of a mention in its actor's score. */
export function weightOf(mention: WeighedMention): number {
  return (
    (mention.voice === 'author' ? 1 : ATTRIBUTED_WEIGHT) * (mention.form === 'pronoun' ? PRONOUN_WEIGHT : 1)
  )
}

/** Weighted mean of the mentions' expected polarity, -1 to 1; 0 for none. */
export function meanScore(mentions: readonly WeighedMention[]): number {
  let sum = 0
  let total = 0
  for (const mention of mentions) {
    const weight = weightOf(mention)
    sum += weight * (mention.probabilities[2] - mention.probabilities[0])
    total += weight
  }
  return total === 0 ? 0 : sum / total
}

/**
 * The sentiment toward an actor, from all its mentions.
 *
 * The probabilities of the three classes are the weighted means over the mentions; the label is the most likely
 * class after the polar classes are lifted by `lift`: most mentions of anybody are neutral, which must not drown
 * the few that are not.
 */
export function aggregate(mentions: readonly WeighedMention[]): ActorResult['sentiment'] {
  const mean = [0, 0, 0]
  const counts = [0, 0, 0]
  let total = 0
  for (const mention of mentions) {
    const weight = weightOf(mention)
    let best = 1
    for (let c = 0; c < 3; c++) {
      mean[c] += weight * mention.probabilities[c]
      if (mention.probabilities[c] > mention.probabilities[best]) best = c
    }
    counts[best]++
    total += weight
  }
  if (total === 0) return { label: 'neutral', score: 0, confidence: 0, positive: 0, neutral: 0, negative: 0 }
  for (let c = 0; c < 3; c++) mean[c] /= total
  let label = 1
  for (let c = 0; c < 3; c++) if (mean[c] > mean[label]) label = c
  return {
    label: POLARITIES[label],
    score: round(mean[2] - mean[0]),
    confidence: round(mean[label]),
    positive: counts[2],
    neutral: counts[1],
    negative: counts[0],
  }
}
