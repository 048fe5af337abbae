import type { Document } from '../../document/document.ts'
import type { SentimentEvidence } from '../results.ts'
import { classifyMention } from './classify.ts'
import { findEvidence } from './evidence.ts'
import { createFeatures } from './features.ts'
import { mentionFeatures, siteOf } from './mention-features.ts'
import type { SentimentModel } from './model.ts'
import { createInput, readInput } from './network-input.ts'
import { readSentence, type Sentence } from './sentence.ts'
import { createWords } from './words.ts'

/** What the classifier says of one mention. */
export interface MentionScore {
  /** Of negative, neutral and positive. */
  readonly probabilities: Float64Array
  readonly evidence: readonly SentimentEvidence[]
}

/**
 * A scorer of the mentions of one document: sentences and words are read once, however many mentions they hold.
 *
 * @returns a function from a token range to its score; a range over several sentences is read in its first
 */
export function createScorer(document: Document, model: SentimentModel) {
  const words = createWords(document)
  const features = createFeatures()
  const input = createInput()
  const sentences = new Map<number, Sentence>()
  return (firstToken: number, endToken: number): MentionScore => {
    const index = document.tokens.sentence[firstToken]
    let sentence = sentences.get(index)
    if (sentence === undefined) {
      const { firstToken: firsts, endToken: ends } = document.sentences
      sentence = readSentence(document, words, firsts[index], ends[index])
      sentences.set(index, sentence)
    }
    const from = firstToken - sentence.first
    const to = Math.min(endToken - sentence.first, sentence.count)
    const site = siteOf(document, words, sentence, from, to)
    mentionFeatures(site, features)
    readInput(site, input)
    return {
      probabilities: classifyMention(model, features, input),
      evidence: findEvidence(site, model.linear, features),
    }
  }
}
