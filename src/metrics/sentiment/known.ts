import { keyOf, mix } from '../../learned/keys.ts'
import type { Weights } from '../../learned/weights.ts'
import type { Sentence } from './sentence.ts'
import { FEW, FEW_COUNT, type Few, OF_WORD, T } from './templates.ts'
import { FIRST_LOCAL, HASH, WORD } from './words.ts'

/**
 * What a model knows of features, kept where no key need be hashed and looked up.
 *
 * All features of a word stand beside each other, for all texts where the word is shared and for one text where it is
 * not; they are looked up together when the word is first met. Features of few values have a place each.
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
  /**
   * For each token of a sentence three features of it and the next one, 0 where not asked for: as such, to the left, to
   * the right.
   */
  pairs: Int32Array
  readonly few: Int32Array
  /** The mention of which a feature of few values was told last, by its number. */
  readonly toldOf: Int32Array
  mention: number
}

type LookUpAll = (keys: Int32Array, count: number, found: Int32Array) => void

/** Set in what a linear model knows, so that it is never 0. */
const FOUND = 1 << 30
/** Makes unsigned bytes of three weights, each 128 larger than it counts. */
const BIAS = 0x808080

/** The model does not know the feature: its weights count nought. */
export const NOTHING = FOUND | BIAS

/**
 * A table of what a model knows, of no word as yet.
 *
 * @param ofFew what it knows of the key of a feature of few values; those that `adds` have values, which add up
 */
export function createKnown(lookUpAll: LookUpAll, ofFew: (key: number, adds: boolean) => number): Known {
  return {
    lookUpAll,
    words: new Int32Array((FIRST_LOCAL + 64) * OF_WORD.count),
    generation: -1,
    endOfLocal: FIRST_LOCAL,
    pairs: new Int32Array(0),
    few: lookUpFew(ofFew),
    toldOf: new Int32Array(FEW_COUNT),
    mention: 0,
  }
}

function lookUpFew(lookUp: (key: number, adds: boolean) => number): Int32Array {
  const few = new Int32Array(FEW_COUNT)
  for (const { template, at, first, second, least, adds } of Object.values(FEW)) {
    for (let a = 0; a < first; a++) {
      for (let b = least; b < least + second; b++) {
        few[at + a * second + b] = lookUp(keyOf(template, second === 1 ? a : mix(a, b)), adds)
      }
    }
  }
  return few
}

/** What a linear model of three labels knows: the weights of a feature, a byte each, 128 larger than it counts. */
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
  const one = { key: new Int32Array(1), found: new Int32Array(1) }
  return createKnown(lookUpAll, (key) => {
    one.key[0] = key
    lookUpAll(one.key, 1, one.found)
    return one.found[0]
  })
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
  if (first > 0) return
  lookUpWord(known, WORD.target, HASH.target, HASH.target)
  lookUpWord(known, WORD.edge, HASH.edge, HASH.edge)
}

/** To be called before the mentions of a sentence are read. @param endOfWords above the numbers of all its words */
export function beginSentence(known: Known, sentence: Sentence, endOfWords: number): void {
  const { count, number, stem, form } = sentence
  known.endOfLocal = Math.max(known.endOfLocal, endOfWords)
  if (endOfWords * OF_WORD.count > known.words.length) {
    const larger = new Int32Array(endOfWords * 2 * OF_WORD.count)
    larger.set(known.words)
    known.words = larger
  }
  if (count * 3 > known.pairs.length) known.pairs = new Int32Array(count * 6)
  const { words, pairs } = known
  for (let i = 0; i < count; i++) {
    if (words[number[i] * OF_WORD.count] === 0) lookUpWord(known, number[i], stem[i], form[i])
    pairs[i * 3] = 0
    pairs[i * 3 + 1] = 0
    pairs[i * 3 + 2] = 0
  }
}

/** Keys of the features of a word, and what is known of them; reused. */
const ofWord = { keys: new Int32Array(OF_WORD.count), found: new Int32Array(OF_WORD.count) }

/** Looks up all features of a word, by the hashes of its stem and its form. */
function lookUpWord({ words, lookUpAll }: Known, number: number, stem: number, form: number): void {
  const { keys, found } = ofWord
  keys[OF_WORD.bag] = keyOf(T.bag, stem)
  keys[OF_WORD.negatedWord] = keyOf(T.negatedWord, stem)
  for (let side = 0; side < 2; side++) {
    keys[OF_WORD.side + side] = keyOf(T.side, mix(stem, side))
    keys[OF_WORD.clauseWord + side] = keyOf(T.clauseWord, mix(stem, side))
    keys[OF_WORD.quotedWord + side] = keyOf(T.quotedWord, mix(stem, side))
    for (let near = 1; near <= 6; near++) {
      keys[OF_WORD.place + side * 6 + near - 1] = keyOf(T.place, mix(stem, side * 8 + near))
    }
  }
  for (let place = 0; place < 6; place++) keys[OF_WORD.window + place] = keyOf(T.window, mix(form, place))
  pairKeys(keys, OF_WORD.pairWithTarget, mix(stem, HASH.target))
  pairKeys(keys, OF_WORD.pairWithEdge, mix(stem, HASH.edge))
  lookUpAll(keys, OF_WORD.count, found)
  words.set(found, number * OF_WORD.count)
}

/** Writes the keys of a pair: as such, to the left, to the right. */
function pairKeys(keys: Int32Array, at: number, pair: number): void {
  keys[at] = keyOf(T.pair, pair)
  keys[at + 1] = keyOf(T.pairSide, mix(pair, 0))
  keys[at + 2] = keyOf(T.pairSide, mix(pair, 1))
}

/** What is known of a feature of few values. */
export function ofFew({ few }: Known, { at, second }: Few, a: number, b = 0): number {
  return few[at + a * second + b]
}

/** The same, and `NOTHING` if the feature was told of this mention already. */
export function ofFewOnce({ few, toldOf, mention }: Known, { at, second }: Few, a: number, b = 0): number {
  const place = at + a * second + b
  if (toldOf[place] === mention) return NOTHING
  toldOf[place] = mention
  return few[place]
}
