import { z } from '@hono/zod-openapi'
import { count, sentence, share, span, voice } from './fields.ts'

export const Polarity = z
  .enum(['negative', 'neutral', 'positive'])
  .openapi('Polarity', { description: 'The most likely class.' })
const polarityScore = z.number().min(-1).max(1).describe('Expected polarity, P(positive) − P(negative).')
const confidence = share.describe('Probability of the label.')

export const Sentiment = z
  .strictObject({ label: Polarity, score: polarityScore, confidence })
  .openapi('Sentiment', { description: 'For or against.' })

export const ActorSentiment = z
  .strictObject({
    label: Polarity,
    score: polarityScore,
    confidence,
    positive: count.describe('Positive mentions.'),
    neutral: count.describe('Neutral mentions.'),
    negative: count.describe('Negative mentions.'),
  })
  .openapi('ActorSentiment', { description: 'Sentiment toward an actor over all its mentions.' })

export const SentimentEvidence = z
  .strictObject({ ...span, share: z.number().describe('Signed share of the move.') })
  .openapi('SentimentEvidence', { description: 'A stretch that moved the score.' })

const government = z
  .string()
  .optional()
  .describe('The state whose government is meant: “Washington said”, “the French army”.')
const evidence = z.array(SentimentEvidence).describe('What moved the score most, in order of the text.')

export const MentionForm = z.enum(['name', 'alias', 'pronoun', 'given']).openapi('MentionForm', {
  description:
    'How the mention calls its actor: in full, by a short form, by a pronoun, or as the request does.',
})

export const Mention = z
  .strictObject({ ...span, form: MentionForm, government, sentence, voice, sentiment: Sentiment, evidence })
  .openapi('Mention', { description: 'One mention of an actor.' })

export const VoiceSentiment = z
  .strictObject({
    voice,
    score: polarityScore,
    mentions: count.describe('Mentions in this voice.'),
  })
  .openapi('VoiceSentiment', { description: 'Sentiment toward an actor in one voice.' })

export const ActorKind = z
  .enum(['person', 'organization', 'place', 'group'])
  .openapi('ActorKind', { description: 'What an actor is; a group is a nationality, party or faith.' })

export const Actor = z
  .strictObject({
    id: z.string().describe('`a1`, `a2`, …: the request’s actors first, then by first mention.'),
    name: z.string().describe('The fullest form in the text, or the name that the request gave.'),
    kind: ActorKind,
    aliases: z.array(z.string()).describe('Other forms that the text, or the request, uses.'),
    mentions: z.array(Mention).optional().describe('In order of the text; left out of a summary.'),
    sentiment: ActorSentiment,
    byVoice: z.array(VoiceSentiment).describe('In order of first mention.'),
  })
  .openapi('Actor', { description: 'A named actor, and whether the text is for or against it.' })

export const Stance = z
  .strictObject({
    holder: voice,
    target: z.string().describe('Id of the actor.'),
    score: polarityScore,
    mentions: count.describe('Mentions that it rests on.'),
  })
  .openapi('Stance', { description: 'Who says what about whom.' })

export const Target = z
  .strictObject({ ...span, sentiment: Sentiment, evidence: evidence.optional() })
  .openapi('Target', { description: 'The sentiment toward a span that the request gave.' })
