import { annotate } from '../../../src/document/annotate.ts'
import { createFeatures, type Features } from '../../../src/metrics/sentiment/features.ts'
import { beginSentence, beginText, createKnown } from '../../../src/metrics/sentiment/known.ts'
import { mentionFeatures } from '../../../src/metrics/sentiment/mention-features.ts'
import { createSentence, readSentence } from '../../../src/metrics/sentiment/sentence.ts'
import { type Site, siteOf } from '../../../src/metrics/sentiment/site.ts'
import { tokensOf } from '../../../src/metrics/sentiment/targets.ts'
import { wordsOf } from '../../../src/metrics/sentiment/words.ts'
import type { Example } from './corpus.ts'

/** The text annotated last: mentions of one text follow each other. */
let last = annotate('')

/** The mention of an example, as the engine would see it. */
function siteOfExample(example: Example): Site {
  if (last.text !== example.text) last = annotate(example.text)
  const { tokens, sentences } = last
  const { firstToken, endToken } = tokensOf(last, example.start, example.end)
  const s = tokens.sentence[firstToken]
  const first = sentences.firstToken[s]
  const end = sentences.endToken[s]
  const sentence = createSentence(end - first)
  readSentence(last, wordsOf(last), first, end, sentence)
  return siteOf(last, sentence, firstToken - first, Math.min(endToken, end) - first)
}

/** Features of all examples, end to end. */
export interface Rows {
  readonly keys: Int32Array
  readonly start: Int32Array
  readonly index: Int32Array
  readonly value: Float32Array
}

/**
 * Cuts the features of the examples: what is known of a feature is its key. Values of one
 * feature in one example add up.
 *
 * @param least what the worths of the examples that have a feature must add up to, for it to be kept
 */
export function cutRows(examples: readonly Example[], least: number, worth = (_: number) => 1): Rows {
  const features = createFeatures()
  const known = createKnown((keys, count, found) => found.set(keys.subarray(0, count)))
  const keyLists: Int32Array[] = []
  const valueLists: Float32Array[] = []
  const seen = new Map<number, number>()
  examples.forEach((example, i) => {
    const site = siteOfExample(example)
    beginText(known, site.document.types.generation)
    beginSentence(known, site.sentence, Math.max(...site.sentence.number) + 1)
    mentionFeatures(site, known, features)
    const sums = sumsOf(features)
    keyLists.push(Int32Array.from(sums.keys()))
    valueLists.push(Float32Array.from(sums.values()))
    for (const key of sums.keys()) seen.set(key, (seen.get(key) ?? 0) + worth(i))
  })
  const keys = Int32Array.from([...seen].filter(([, n]) => n >= least).map(([key]) => key)).sort()
  const place = new Map<number, number>()
  keys.forEach((key, i) => {
    place.set(key, i)
  })
  const start = new Int32Array(examples.length + 1)
  const index: number[] = []
  const value: number[] = []
  for (let i = 0; i < examples.length; i++) {
    keyLists[i].forEach((key, k) => {
      const at = place.get(key)
      if (at === undefined) return
      index.push(at)
      value.push(valueLists[i][k])
    })
    start[i + 1] = index.length
  }
  return { keys, start, index: Int32Array.from(index), value: Float32Array.from(value) }
}

/** The value of each key, features of one key added up. */
function sumsOf({ count, known, value }: Features): Map<number, number> {
  const sums = new Map<number, number>()
  for (let k = 0; k < count; k++) sums.set(known[k], (sums.get(known[k]) ?? 0) + value[k])
  return sums
}
