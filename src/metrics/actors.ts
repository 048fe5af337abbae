import { type Document, type Voice, voiceOf } from '../document/document.ts'
import type { ActorResult, MentionResult, Stance } from './results.ts'
import { aggregate, voiceScore, type WeighedMention } from './sentiment/aggregate.ts'
import { sentimentOf } from './sentiment/classify.ts'
import type { SentimentModel } from './sentiment/model.ts'
import { scoreMentions } from './sentiment/score.ts'

/**
 * Actors: who is named, and whether the text is for or against each of them, in whose voice.
 *
 * Each mention is scored by a classifier that sees the sentence around it and not the name; an actor's score is
 * the weighted mean over its mentions (docs/actors.md). Stances tell the same by holder: the author, or a source.
 *
 * @returns actors in the order of the document's entities; spans in UTF-16 units of the text
 */
export function actors(
  document: Document,
  model: SentimentModel,
): { actors: ActorResult[]; stances: Stance[] } {
  const scores = scoreMentions(
    document,
    document.entities.flatMap(({ mentions }) => mentions),
    model,
  )
  let scored = 0
  const stances: Stance[] = []
  const results = document.entities.map((entity): ActorResult => {
    const weighed: WeighedMention[] = []
    const mentions = entity.mentions.map(({ start, end, firstToken, form, government }): MentionResult => {
      const { probabilities, evidence } = scores[scored++]
      const voice = voiceOf(document, firstToken)
      weighed.push({ probabilities, form, voice })
      const text = document.text.slice(start, end)
      const sentence = document.tokens.sentence[firstToken]
      return {
        start,
        end,
        text,
        form,
        government,
        sentence,
        voice,
        sentiment: sentimentOf(probabilities),
        evidence,
      }
    })
    const byVoice = splitByVoice(weighed)
    for (const { voice, score, mentions } of byVoice) {
      stances.push({ holder: voice, target: entity.id, score, mentions })
    }
    const { id, name, kind, aliases } = entity
    const sentiment = aggregate(weighed, document.sentences.count)
    return { id, name, kind, aliases, mentions, sentiment, byVoice }
  })
  return { actors: results, stances }
}

/** The score in each voice that mentions an actor, in order of first mention. */
function splitByVoice(mentions: readonly WeighedMention[]): ActorResult['byVoice'] {
  const voices = new Map<Voice, WeighedMention[]>()
  for (const mention of mentions) {
    const same = voices.get(mention.voice)
    if (same) same.push(mention)
    else voices.set(mention.voice, [mention])
  }
  return Array.from(voices, ([voice, same]) => ({ voice, score: voiceScore(same), mentions: same.length }))
}
