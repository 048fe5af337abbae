import type { Voice } from '../../document/document.ts'
import type { MentionForm } from '../../document/entities/entity.ts'
import type { ActorResult } from '../results.ts'
import { largest, POLARITIES, round } from './classify.ts'

/** A scored mention, as far as the actor's score needs it. */
export interface WeighedMention {
  /** Of negative, neutral and positive. */
  readonly probabilities: ArrayLike<number>
  readonly form: MentionForm
  readonly voice: Voice
}

// The constants below were chosen on articles whose actors
// people had judged (docs/actors.md): few, and round.

/** A pronoun seldom carries the judgement, and may call someone else. */
const PRONOUN_WEIGHT = 0.2
/**
 * So many neutral mentions are added to every mean: one
 * mention alone tells less of an actor than ten that agree.
 */
const PRIOR_MENTIONS = 1
/**
 * How much polarity must add up over the mentions before the actor of an article gets a polar label. Most
 * mentions of anybody are neutral, so a mean would drown the few that are not; people judge by the few.
 */
const NEGATIVE_SUM = -1.05
const POSITIVE_SUM = 0.3
/**
 * From so many sentences on a text is an article; a shorter one needs less, in proportion, down to a third.
 */
const ARTICLE_SENTENCES = 15
const LEAST_NEED = 1 / 3

function ownWeight({ form }: WeighedMention): number {
  return form === 'pronoun' ? PRONOUN_WEIGHT : 1
}

function polarity({ probabilities }: WeighedMention): number {
  return probabilities[2] - probabilities[0]
}

/** The mean polarity of mentions, in one voice or in all, one neutral mention added; -1 to 1. */
export function voiceScore(mentions: readonly WeighedMention[]): number {
  let sum = 0
  let total = PRIOR_MENTIONS
  for (const mention of mentions) {
    sum += ownWeight(mention) * polarity(mention)
    total += ownWeight(mention)
  }
  return round(sum / total)
}

/**
 * The sentiment toward an actor, from all its mentions.
 *
 * The score is the mean polarity over the mentions, weighted by form, one
 * neutral mention added. The label goes by the sum of the same weighted
 * polarities; the confidence is the weighted mean probability of that label.
 *
 * @param sentences how many the text has
 */
export function aggregate(mentions: readonly WeighedMention[], sentences: number): ActorResult['sentiment'] {
  const mean = [0, 0, 0]
  const counts = [0, 0, 0]
  let sum = 0
  let total = 0
  for (const mention of mentions) {
    const weight = ownWeight(mention)
    for (let c = 0; c < 3; c++) mean[c] += weight * mention.probabilities[c]
    counts[largest(mention.probabilities)]++
    sum += weight * polarity(mention)
    total += weight
  }
  const need = Math.min(1, Math.max(LEAST_NEED, sentences / ARTICLE_SENTENCES))
  const label = sum <= NEGATIVE_SUM * need ? 0 : sum >= POSITIVE_SUM * need ? 2 : 1
  return {
    label: POLARITIES[label],
    score: voiceScore(mentions),
    confidence: total === 0 ? 0 : round(mean[label] / total),
    positive: counts[2],
    neutral: counts[1],
    negative: counts[0],
  }
}
