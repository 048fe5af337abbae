import fc from 'fast-check'
import { annotate } from '../../../src/document/annotate.ts'
import type { Document } from '../../../src/document/document.ts'
import { createFeatures, type Features } from '../../../src/metrics/sentiment/features.ts'
import { beginSentence, beginText, type Known } from '../../../src/metrics/sentiment/known.ts'
import { mentionFeatures } from '../../../src/metrics/sentiment/mention-features.ts'
import { createSentence, readSentence } from '../../../src/metrics/sentiment/sentence.ts'
import { type Site, siteOf } from '../../../src/metrics/sentiment/site.ts'
import { wordsOf } from '../../../src/metrics/sentiment/words.ts'

/** The mention at tokens `[from, to)` of a document that is one sentence. */
export function siteIn(document: Document, from: number, to: number): Site {
  const { count } = document.tokens
  const sentence = createSentence(count)
  readSentence(document, wordsOf(document), 0, count, sentence)
  return siteOf(document, sentence, from, to)
}

/** The features that `known` knows of the mention at tokens `[from, to)` of a text that is one sentence. */
export function seenOf(
  text: string,
  from: number,
  to: number,
  known: Known,
): { site: Site; features: Features } {
  const document = annotate(text)
  const site = siteIn(document, from, to)
  beginText(known, document.types.generation)
  beginSentence(known, site.sentence, site.sentence.words!.end)
  const features = createFeatures()
  mentionFeatures(site, known, features)
  return { site, features }
}

/** Names, verbs, marks, and words of praise and blame: what sentences are made of in any order. */
export const anyWord = fc.constantFrom(
  ...'Lima Rossi she attacked praised a the corrupt liar brave leader not never but , by was “ ” honest city 3'.split(
    ' ',
  ),
)
