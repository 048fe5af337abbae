import { type Document, type Voice, voiceOf } from '../document/document.ts'
import type { Entity, Mention } from '../document/entities/entity.ts'
import type { ActorResult, MentionResult, Stance } from './results.ts'
import { aggregate, voiceScore, type WeighedMention } from './sentiment/aggregate.ts'
import { sentimentOf } from './sentiment/classify.ts'
import type { SentimentModel } from './sentiment/model.ts'
import { type MentionScore, scoreMentions } from './sentiment/score.ts'
import { onlyTellsWhere } from './sentiment/whereabouts.ts'

/** The score of a mention that nothing is said of. */
const SAYS_NOTHING: MentionScore = { probabilities: [0, 1, 0], evidence: [] }

/**
 * Actors: who is named, and whether the text is for or against each of them, in whose voice.
 *
 * Each mention is scored by a classifier that sees the sentence around it and not the name; an
 * actor's score is the weighted mean over its mentions (docs/actors.md). Stances tell the same by
 * holder: the author, or a source.
 *
 * @param withEvidence whether to find the words that moved each mention's score
 * @returns actors in the order of the document's entities; spans in UTF-16 units of the text
 */
export function actors(
  document: Document,
  model: SentimentModel,
  withEvidence = true,
): { actors: ActorResult[]; stances: Stance[] } {
  const { text, tokens, entities } = document
  const spoken: Mention[] = []
  for (const entity of entities) {
    for (const mention of entity.mentions) if (isSpokenOf(document, entity, mention)) spoken.push(mention)
  }
  const scores = scoreMentions(document, spoken, model, withEvidence)
  let next = 0
  const stances: Stance[] = []
  const results = entities.map((entity): ActorResult => {
    const weighed: WeighedMention[] = []
    const mentions: MentionResult[] = []
    for (const mention of entity.mentions) {
      const { start, end, firstToken, form, government } = mention
      const { probabilities, evidence } = mention === spoken[next] ? scores[next++] : SAYS_NOTHING
      const voice = voiceOf(document, firstToken)
      weighed.push({ probabilities, form, voice })
      mentions.push({
        start,
        end,
        text: text.slice(start, end),
        form,
        government,
        sentence: tokens.sentence[firstToken],
        voice,
        sentiment: sentimentOf(probabilities),
        evidence,
      })
    }
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

/** Whether something may be said of an actor where it is mentioned: a place may only tell where. */
function isSpokenOf(document: Document, { kind }: Entity, mention: Mention): boolean {
  const stands = mention.form === 'given' || mention.government !== undefined
  return stands || !onlyTellsWhere(document, kind, mention)
}

/** The score in each voice that mentions an actor, in order of first mention. */
function splitByVoice(mentions: readonly WeighedMention[]): ActorResult['byVoice'] {
  // Most actors are mentioned in one voice alone.
  const [first] = mentions
  if (mentions.every(({ voice }) => voice === first.voice)) {
    return first === undefined
      ? []
      : [{ voice: first.voice, score: voiceScore(mentions), mentions: mentions.length }]
  }
  const voices = new Map<Voice, WeighedMention[]>()
  for (const mention of mentions) {
    const same = voices.get(mention.voice)
    if (same) same.push(mention)
    else voices.set(mention.voice, [mention])
  }
  const split: ActorResult['byVoice'][number][] = []
  for (const [voice, same] of voices) split.push({ voice, score: voiceScore(same), mentions: same.length })
  return split
}
