import { keyOf, mix } from '../../learned/keys.ts'
import type { Weights } from '../../learned/weights.ts'
import type { Sentence } from './sentence.ts'
import { DISTANCES, FEW, FEW_COUNT, type Few, OF_WORD, T } from './templates.ts'
import { createPairs, lookUpPairs, type Pairs } from './word-pairs.ts'
import { FIRST_LOCAL, HASH, WORD } from './words.ts'

/**
 * What a model knows of features, kept where no key need be hashed and looked up.
 *
 * All features of a word stand beside each other, for all texts where the word
 * is shared and for one text where it is not; they are looked up together when
 * the word is first met. Features of few values have a place each.
 */
export interface Known {
  /** Writes into `found` what the model knows of the first `count` keys: positive numbers, or `NOTHING`. */
  readonly lookUpAll: LookUpAll
  /** For each word, by its number, `OF_WORD.count` features; the first is 0 for a word not yet met. */
  words: Int32Array
  /** Changes when numbers of shared words start anew. */
  generation: number
  /** Words of the last text alone have numbers up to here. */
  endOfLocal: number
  readonly few: Int32Array
  /** Of the sentence begun last. */
  readonly pairs: Pairs
}

/** Looks up the first `count` keys, all at once. */
export type LookUpAll = (keys: Int32Array, count: number, found: Int32Array) => void

/** Set in what a model knows, so that it is never 0. */
const FOUND = 1 << 30
/** Makes unsigned bytes of three weights, each 128 larger than it counts. */
const BIAS = 0x808080

/** The model does not know the feature: its weights count nought. */
export const NOTHING = FOUND | BIAS

/** A table of what a model knows, of no word as yet. */
export function createKnown(lookUpAll: LookUpAll): Known {
  return {
    lookUpAll,
    words: new Int32Array((FIRST_LOCAL + 64) * OF_WORD.count),
    generation: -1,
    endOfLocal: FIRST_LOCAL,
    few: lookUpFew(lookUpAll),
    pairs: createPairs(),
  }
}

function lookUpFew(lookUpAll: LookUpAll): Int32Array {
  const keys = new Int32Array(FEW_COUNT)
  for (const { template, at, first, second, least } of Object.values(FEW)) {
    for (let a = 0; a < first; a++) {
      for (let b = least; b < least + second; b++) keys[at + a * second + b] = keyOf(template, mix(a, b))
    }
  }
  const few = new Int32Array(FEW_COUNT)
  lookUpAll(keys, FEW_COUNT, few)
  return few
}

/** What a model of three labels knows: the weights of a feature, a byte each, 128 larger than it counts. */
export function createKnownWeights(weights: Weights): Known {
  const { slots, stride, slotShift } = weights
  const lookUpAll: LookUpAll = (keys, count, found) => {
    // All first slots are read ahead, so that the processor waits for many lines of memory at once.
    for (let k = 0; k < count; k++) found[k] = slots[(keys[k] >>> slotShift) * stride]
    for (let k = 0; k < count; k++) {
      const key = keys[k]
      let at = (key >>> slotShift) * stride
      for (let held = found[k]; held !== key && held !== 0; held = slots[at]) at += stride
      // The weights of an empty slot are nought, as those of a feature that the model does not know.
      found[k] = (slots[at + 1] ^ BIAS) | FOUND
    }
  }
  return createKnown(lookUpAll)
}

/** The weight of a label, 0 to 2, of what `createKnownWeights` knows. */
export function weightOf(known: number, label: number): number {
  return ((known >>> (label * 8)) & 0xff) - 128
}

/**
 * To be called before a text is read.
 *
 * @param generation of the numbers of its shared words
 */
export function beginText(known: Known, generation: number): void {
  const first = known.generation === generation ? FIRST_LOCAL : 0
  known.words.fill(0, first * OF_WORD.count, known.endOfLocal * OF_WORD.count)
  known.generation = generation
  known.endOfLocal = FIRST_LOCAL
  if (first > 0) return
  lookUpWord(known, WORD.name, HASH.name, HASH.name)
  lookUpWord(known, WORD.target, HASH.target, HASH.target)
  lookUpWord(known, WORD.edge, HASH.edge, HASH.edge)
}

/**
 * To be called before the mentions of a sentence are read.
 *
 * @param endOfWords above the numbers of all its words
 */
export function beginSentence(known: Known, sentence: Sentence, endOfWords: number): void {
  const { count, number, stem, form } = sentence
  known.endOfLocal = Math.max(known.endOfLocal, endOfWords)
  if (endOfWords * OF_WORD.count > known.words.length) {
    const larger = new Int32Array(endOfWords * 2 * OF_WORD.count)
    larger.set(known.words)
    known.words = larger
  }
  const { words } = known
  for (let i = 0; i < count; i++) {
    if (words[number[i] * OF_WORD.count] === 0) lookUpWord(known, number[i], stem[i], form[i])
  }
  lookUpPairs(known.lookUpAll, sentence, known.pairs)
}

/** Keys of the features of a word, and what is known of them; reused. */
const ofWord = { keys: new Int32Array(OF_WORD.count), found: new Int32Array(OF_WORD.count) }

/** Looks up all features of a word, by the hashes of its stem and its form. */
function lookUpWord({ words, lookUpAll }: Known, number: number, stem: number, form: number): void {
  const { keys, found } = ofWord
  keys[OF_WORD.bag] = keyOf(T.bag, stem)
  keys[OF_WORD.form] = keyOf(T.form, form)
  for (let place = 0; place < 6; place++) keys[OF_WORD.window + place] = keyOf(T.window, mix(form, place))
  keys[OF_WORD.clauseWord] = keyOf(T.clauseWord, mix(stem, 0))
  keys[OF_WORD.clauseWord + 1] = keyOf(T.clauseWord, mix(stem, 1))
  for (let place = 0; place < 2 * DISTANCES; place++) {
    keys[OF_WORD.placed + place] = keyOf(T.placed, mix(form, place))
  }
  lookUpAll(keys, OF_WORD.count, found)
  words.set(found, number * OF_WORD.count)
}

/** What is known of a feature of few values. */
export function ofFew({ few }: Known, { at, second }: Few, a: number, b: number): number {
  return few[at + a * second + b]
}
