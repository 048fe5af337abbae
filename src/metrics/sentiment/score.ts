import type { Document } from '../../document/document.ts'
import type { TokenRange } from '../../document/token-range.ts'
import type { SentimentEvidence } from '../results.ts'
import { classifyMention } from './classify.ts'
import { findEvidence } from './evidence.ts'
import { createFeatures } from './features.ts'
import { beginSentence, beginText } from './known.ts'
import { mentionFeatures } from './mention-features.ts'
import type { SentimentModel } from './model.ts'
import { createSentence, readSentence } from './sentence.ts'
import { siteOf } from './site.ts'
import { findMoves, weigh } from './weighing.ts'
import { wordsOf } from './words.ts'

/** What the classifier says of one mention. */
export interface MentionScore {
  /** Of negative, neutral and positive. */
  readonly probabilities: readonly [number, number, number]
  readonly evidence: readonly SentimentEvidence[]
}

/** Few sentences are longer, in tokens. */
const ROOM = 128

/** Reused from mention to mention and from text to text. */
const features = createFeatures()
const sums = new Float64Array(3)
let sentence = createSentence(ROOM)

/**
 * Scores mentions of a document: each sentence is read once, however many it holds.
 *
 * @param mentions by their tokens; one that runs over several sentences is read in its first
 * @param withEvidence whether to find what moved each score; no mention has any otherwise
 * @returns one score a mention, in the order given
 */
export function scoreMentions(
  document: Document,
  mentions: readonly TokenRange[],
  model: SentimentModel,
  withEvidence = true,
): MentionScore[] {
  const { tokens, sentences } = document
  const words = wordsOf(document)
  const scores = new Array<MentionScore>(mentions.length)
  beginText(model.known, document.types.generation)
  // The last mention of each sentence, and for each mention the one before it in its sentence.
  const last = new Int32Array(sentences.count).fill(-1)
  const before = new Int32Array(mentions.length)
  mentions.forEach(({ firstToken }, i) => {
    const index = tokens.sentence[firstToken]
    before[i] = last[index]
    last[index] = i
  })
  for (let index = 0; index < sentences.count; index++) {
    if (last[index] < 0) continue
    const first = sentences.firstToken[index]
    const end = sentences.endToken[index]
    if (end - first > sentence.stem.length) sentence = createSentence(end - first)
    readSentence(document, words, first, end, sentence)
    beginSentence(model.known, sentence, words.end)
    for (let i = last[index]; i >= 0; i = before[i]) {
      const { firstToken, endToken } = mentions[i]
      const site = siteOf(document, sentence, firstToken - first, Math.min(endToken - first, sentence.count))
      mentionFeatures(site, model.known, features)
      weigh(features, sums)
      scores[i] = {
        probabilities: classifyMention(model, sums),
        evidence: withEvidence ? findEvidence(site, findMoves(site, features)) : [],
      }
    }
  }
  return scores
}
