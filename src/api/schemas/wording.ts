import { z } from '@hono/zod-openapi'
import { count, rate, rates, sentence, share, span, voice } from './fields.ts'

export const VoiceRate = z
  .strictObject({
    words: count.describe('Words in this voice.'),
    cues: count.describe('Counted cues in this voice.'),
    perThousandWords: rate.describe('Cues per 1,000 words of this voice; 0 where it has no words.'),
  })
  .openapi('VoiceRate', { description: 'The rate in one voice.' })

export const VoiceRates = z
  .strictObject({ author: VoiceRate, attributed: VoiceRate })
  .openapi('VoiceRates', { description: 'The rate in the author’s own words and in words given to others.' })

export const Cue = z
  .strictObject({
    ...span,
    sentence,
    category: z.string().describe('Class of the cue within its metric, such as `modal`.'),
    cue: z
      .string()
      .describe('Id of the lexicon entry, of the learned class, or of the cue that the request adds.'),
    weight: z.number().describe('How strong the cue is, 0 to 1.'),
    negated: z.boolean().describe('A negated cue is reported, and not counted.'),
    voice,
  })
  .openapi('Cue', { description: 'A word or phrase that made the score.' })

const wording = {
  ...rates,
  sentenceShare: share.describe('Sentences with at least one counted cue, over all sentences.'),
  byVoice: VoiceRates,
  categories: z.record(z.string(), count).describe('Counted cues by category.'),
  cues: z.array(Cue).optional().describe('The evidence, in order of the text; left out of a summary.'),
}

export const Hedging = z
  .strictObject(wording)
  .openapi('Hedging', { description: 'How much the text holds back.' })

export const SentenceScore = z
  .strictObject({
    sentence,
    start: span.start,
    end: span.end,
    certainty: share.describe('Certainty that people would hear, after Pei & Jurgens (2021).'),
  })
  .openapi('SentenceScore', { description: 'The certainty of one sentence.' })

export const Certainty = z
  .strictObject({
    ...wording,
    sentenceScores: z.array(SentenceScore).optional().describe('One a sentence; left out of a summary.'),
  })
  .openapi('Certainty', { description: 'How sure the text sounds.' })

export const ValidatedRate = z
  .strictObject({ perThousandWords: rate.describe('Occurrences per 1,000 words.') })
  .openapi('ValidatedRate', {
    description: 'The rate over the 19 words of Al-Mosaiwi & Johnstone (2018), every occurrence counted.',
  })

export const Absolutism = z
  .strictObject({ ...wording, validated: ValidatedRate })
  .openapi('Absolutism', { description: 'How much of the text is all or nothing.' })
