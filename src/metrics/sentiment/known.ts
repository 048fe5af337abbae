import { keyOf, mix } from '../../learned/keys.ts'
import { rowOf, rowsOf, type Weights } from '../../learned/weights.ts'
import { FEW_COUNT, type Few, OF_WORD } from './templates.ts'
import { FIRST_LOCAL } from './words.ts'

/**
 * What a model knows of features, kept where no key need be hashed and looked up.
 *
 * A feature is looked up when it is first asked for. What is found stands beside the word that it is of, for all texts
 * where the word is shared and for one text where it is not; pairs of words are kept for one sentence; features of
 * few values have a place each.
 */
export interface Known {
  /** What the model knows of a key: a positive number, or `NOTHING`. Values of a feature that `adds` add up. */
  readonly lookUp: LookUp
  /** Writes into `found` what the model knows of the first `count` keys. */
  readonly lookUpAll: (keys: Int32Array, count: number, found: Int32Array) => void
  /** For each word, by its number, `OF_WORD.count` features; 0 for one not yet asked for. */
  words: Int32Array
  /** Changes when numbers of shared words start anew. */
  generation: number
  /** Words of the last text alone have numbers up to here. */
  endOfLocal: number
  /** For each token of a sentence three features of it and the next one: as such, to the left, to the right. */
  pairs: Int32Array
  readonly few: Int32Array
  /** The mention of which a feature of few values was told last, by its number. */
  readonly toldOf: Int32Array
  mention: number
}

type LookUp = (key: number, adds?: boolean) => number

/** Set in what a linear model knows, so that it is never 0. */
const FOUND = 1 << 30
/** Makes unsigned bytes of three weights, each 128 larger than it counts. */
const BIAS = 0x808080

/** The model does not know the feature: its weights count nought. */
export const NOTHING = FOUND | BIAS

/** A table of what `lookUp` knows, empty as yet. @param lookUpAll where many are found faster than one by one */
export function createKnown(lookUp: LookUp, lookUpAll?: Known['lookUpAll']): Known {
  return {
    lookUp,
    lookUpAll:
      lookUpAll ??
      ((keys, count, found) => {
        for (let k = 0; k < count; k++) found[k] = lookUp(keys[k])
      }),
    words: new Int32Array((FIRST_LOCAL + 64) * OF_WORD.count),
    generation: -1,
    endOfLocal: FIRST_LOCAL,
    pairs: new Int32Array(0),
    few: new Int32Array(FEW_COUNT),
    toldOf: new Int32Array(FEW_COUNT),
    mention: 0,
  }
}

/** What a linear model of three labels knows: the weights of a feature, a byte each, 128 larger than it counts. */
export function createKnownWeights(weights: Weights): Known {
  const { slots } = weights
  const known = (row: number) => (row < 0 ? NOTHING : (slots[row >> 2] ^ BIAS) | FOUND)
  return createKnown(
    (key) => known(rowOf(weights, key)),
    (keys, count, found) => {
      rowsOf(weights, keys, count, found)
      for (let k = 0; k < count; k++) found[k] = known(found[k])
    },
  )
}

/** The weight of a label, 0 to 2, of what `createKnownWeights` knows. */
export function weightOf(known: number, label: number): number {
  return ((known >>> (label * 8)) & 0xff) - 128
}

/** To be called before a text is read. @param generation of the numbers of its shared words */
export function beginText(known: Known, generation: number): void {
  const first = known.generation === generation ? FIRST_LOCAL : 0
  known.words.fill(0, first * OF_WORD.count, known.endOfLocal * OF_WORD.count)
  known.generation = generation
  known.endOfLocal = FIRST_LOCAL
}

/** To be called before a sentence is read. @param endOfWords above the numbers of all its words */
export function beginSentence(known: Known, tokens: number, endOfWords: number): void {
  known.endOfLocal = Math.max(known.endOfLocal, endOfWords)
  if (endOfWords * OF_WORD.count > known.words.length) {
    const larger = new Int32Array(endOfWords * 2 * OF_WORD.count)
    larger.set(known.words)
    known.words = larger
  }
  if (tokens * 3 > known.pairs.length) known.pairs = new Int32Array(tokens * 6)
  else known.pairs.fill(0, 0, tokens * 3)
}

/** What is known of the feature number `at` of all words; its key is made of two hashes or small numbers. */
export function ofWord({ words, lookUp }: Known, at: number, template: number, a: number, b: number): number {
  if (words[at] === 0) words[at] = lookUp(keyOf(template, mix(a, b)))
  return words[at]
}

/** The same of a feature whose key is made of one hash. */
export function ofStem({ words, lookUp }: Known, at: number, template: number, stem: number): number {
  if (words[at] === 0) words[at] = lookUp(keyOf(template, stem))
  return words[at]
}

/** What is known of a feature of few values. */
export function ofFew({ few, lookUp }: Known, { template, at, second, adds }: Few, a: number, b = 0): number {
  const place = at + a * second + b
  if (few[place] === 0) few[place] = lookUp(keyOf(template, second === 1 ? a : mix(a, b)), adds)
  return few[place]
}

/** The same, and `NOTHING` if the feature was told of this mention already. */
export function ofFewOnce(known: Known, feature: Few, a: number, b = 0): number {
  const { toldOf, mention } = known
  const place = feature.at + a * feature.second + b
  if (toldOf[place] === mention) return NOTHING
  toldOf[place] = mention
  return ofFew(known, feature, a, b)
}
