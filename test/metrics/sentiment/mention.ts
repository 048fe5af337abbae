import { annotate } from '../../../src/document/annotate.ts'
import { createFeatures, type Features } from '../../../src/metrics/sentiment/features.ts'
import { beginSentence, beginText, type Known } from '../../../src/metrics/sentiment/known.ts'
import { mentionFeatures } from '../../../src/metrics/sentiment/mention-features.ts'
import { createSentence, readSentence } from '../../../src/metrics/sentiment/sentence.ts'
import { type Site, siteOf } from '../../../src/metrics/sentiment/site.ts'
import { wordsOf } from '../../../src/metrics/sentiment/words.ts'

/** The features that `known` knows of the mention at tokens `[from, to)` of a text that is one sentence. */
export function seenOf(
  text: string,
  from: number,
  to: number,
  known: Known,
): { site: Site; features: Features } {
  const document = annotate(text)
  const { count } = document.tokens
  const words = wordsOf(document)
  const sentence = createSentence(count)
  readSentence(document, words, 0, count, sentence)
  beginText(known, document.types.generation)
  beginSentence(known, sentence, words.end)
  const features = createFeatures()
  const site = siteOf(document, sentence, from, to)
  mentionFeatures(site, known, features)
  return { site, features }
}
