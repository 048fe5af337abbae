import { createKeys, type Keys, mix } from '../../learned/keys.ts'
import { addRows, type Weights } from '../../learned/weights.ts'
import { add, addPair } from './add.ts'
import { addCase, type CaseSums, createCaseSums } from './case-sums.ts'
import { Part } from './features.ts'
import { NAME_LABELS } from './labels.ts'
import type { NameSums } from './name-sums.ts'
import { NEAR_WIDTH, Near, NO_WORD } from './near.ts'
import type { SecondLook } from './second-look.ts'
import { most, UNSEEN } from './tallies.ts'
import { USAGES } from './usage.ts'
import { AGAIN, addWord } from './word-sums.ts'

/** Feature templates of the second look, numbered for `keyOf` beyond those of the first pass. */
const T = {
  label: 80,
  labelLeft: 81,
  labelRight: 82,
  labelWindow: 83,
  word: 84,
  pairRight: 86,
  pairLeft: 88,
  last: 90,
  first: 92,
  string: 94,
  stringWord: 96,
  shape: 97,
  cluster: 98,
  usage: 99,
  familiar: 100,
  fact: 101,
  wordKind: 102,
} as const

const LABELS = NAME_LABELS.length
/** Stands for the label of a token outside the sentence. */
const NO_TOKEN = LABELS

/** What a document tells of a token elsewhere, in the order in which features tell it; two templates each. */
const TOLD = [T.word, T.pairRight, T.pairLeft, T.last, T.first, T.string]
const WORD = 0
const PAIR_RIGHT = 1
const PAIR_LEFT = 2
const LAST = 3
const FIRST = 4
const STRING = 5
/** What `most` may give, from `UNSEEN` on. */
const MOSTS = 4 * LABELS + 1
/** Is told of a token that it does not hold for. */
const NOT_TOLD = UNSEEN - 1

/** What the second look sees at a token. */
export interface Sight {
  /** Labels from two tokens before to two after. */
  readonly labels: Int32Array
  /** What the document tells by each of `TOLD`, as `most` gives it, or `NOT_TOLD`. */
  readonly told: Int32Array
}

/** Room for what is seen at a token. */
export function createSight(): Sight {
  return { labels: new Int32Array(5), told: new Int32Array(TOLD.length) }
}

/** Looks at the place of a token in the strip, in run `run`. */
export function lookAt(look: SecondLook, run: number, place: number, sight: Sight): void {
  const { view, labels, spans, spanOf, idOf, pairOf, byWord, byPair, byString, byLast, byFirst } = look
  const { words, strip, start, first, end } = view
  const token = first[run] + place - start[run]
  for (let k = 0; k < 5; k++) {
    sight.labels[k] = strip[place + k - 2] === NO_WORD ? NO_TOKEN : labels[token + k - 2]
  }
  const { told } = sight
  told.fill(NOT_TOLD)
  const row = strip[place]
  if (words[row + Near.capital] === 0) return

  const label = labels[token]
  const id = idOf[row / NEAR_WIDTH]
  told[WORD] = most(byWord, id, label)
  if (token + 1 < end[run]) told[PAIR_RIGHT] = most(byPair, pairOf[place], label)
  if (token > first[run] && words[strip[place - 1] + Near.capital] !== 0) {
    told[PAIR_LEFT] = most(byPair, pairOf[place - 1], labels[token - 1])
  }
  const span = spanOf[place] < 0 ? null : spans[spanOf[place]]
  const long = span !== null && span.endToken - span.firstToken > 1
  told[LAST] = most(byLast, id, long && span.endToken - 1 === token ? span.kind : -1)
  told[FIRST] = most(byFirst, id, long && span.firstToken === token ? span.kind : -1)
  if (span !== null) told[STRING] = most(byString, look.stringOf[spanOf[place]], span.kind)
}

/** The features of a near word, by its row, that the second look asks for again. */
export function secondWordFeatures(words: Int32Array, row: number, part: number, keys: Keys): void {
  if ((part & Part.alone) !== 0) {
    add(keys, T.shape, words[row + Near.shape])
    add(keys, T.cluster, words[row + Near.cluster])
    add(keys, T.wordKind, words[row + Near.wordKind])
  }
  if ((part & Part.inText) !== 0) add(keys, T.usage, words[row + Near.usage])
  if ((part & Part.alone) === 0) return
  add(keys, T.familiar, words[row + Near.familiar])
  for (let rest = words[row + Near.facts]; rest !== 0; rest &= rest - 1) add(keys, T.fact, rest & -rest)
}

function besideFeatures(left: number, label: number, right: number, keys: Keys): void {
  add(keys, T.label, label)
  addPair(keys, T.labelLeft, left, label)
  addPair(keys, T.labelRight, label, right)
}

function windowFeature(labels: Int32Array, keys: Keys): void {
  const outer = mix(labels[2], mix(labels[3], labels[4]))
  addPair(keys, T.labelWindow, labels[0], mix(labels[1], outer))
}

/** A fact alone, and joined with the first pass's label. */
function toldFeatures(template: number, fact: number, label: number, keys: Keys): void {
  add(keys, template, fact)
  addPair(keys, template + 1, fact, label)
}

function stringFeature(told: Int32Array, label: number, keys: Keys): void {
  if (told[STRING] !== NOT_TOLD) addPair(keys, T.stringWord, mix(told[STRING], told[WORD]), label)
}

/** Adds every feature of a token in the second pass: what a trainer trains on, and what `addSecondLook` adds up. */
export function secondKeys(look: SecondLook, run: number, place: number, keys: Keys): void {
  const { words, strip } = look.view
  const sight = createSight()
  lookAt(look, run, place, sight)
  const { labels, told } = sight
  besideFeatures(labels[1], labels[2], labels[3], keys)
  windowFeature(labels, keys)
  secondWordFeatures(words, strip[place], Part.both, keys)
  for (let k = 0; k < TOLD.length; k++) {
    if (told[k] !== NOT_TOLD) toldFeatures(TOLD[k], told[k], labels[2], keys)
  }
  stringFeature(told, labels[2], keys)
}

/** Sums of the second pass that all texts share. */
export interface SecondCases {
  readonly usage: CaseSums
  /** By the labels of a token and of those beside it. */
  readonly beside: CaseSums
  /** By what is told, and the token's label. */
  readonly told: CaseSums
}

const BESIDE = LABELS + 1

/** The cases of the second pass. */
export function secondCases(weights: Weights): SecondCases {
  return {
    usage: createCaseSums(weights, USAGES, (usage, keys) => add(keys, T.usage, usage)),
    beside: createCaseSums(weights, BESIDE ** 3, (which, keys) => {
      const left = Math.floor(which / BESIDE ** 2)
      besideFeatures(left, Math.floor(which / BESIDE) % BESIDE, which % BESIDE, keys)
    }),
    told: createCaseSums(weights, TOLD.length * MOSTS * LABELS, (which, keys) => {
      const told = Math.floor(which / LABELS)
      toldFeatures(TOLD[Math.floor(told / MOSTS)], (told % MOSTS) + UNSEEN, which % LABELS, keys)
    }),
  }
}

/** Adds to the scores of the first pass, as `firstScores` gives them, what the second look tells. */
export function addSecondLook(
  { weights, words: sums, second: cases }: NameSums,
  look: SecondLook,
  scores: Int32Array,
): void {
  const { words, strip, start, count, first, end } = look.view
  const sight = createSight()
  const { labels, told } = sight
  const keys = createKeys()
  const prior = weights.settings.prior as number
  if (prior !== 1) for (let i = 0; i < scores.length; i++) scores[i] = Math.round(scores[i] * prior)
  let at = 0
  for (let run = 0; run < count; run++) {
    const runEnd = start[run] + end[run] - first[run]
    for (let place = start[run]; place < runEnd; place++, at += LABELS) {
      lookAt(look, run, place, sight)
      addCase(cases.beside, (labels[1] * BESIDE + labels[2]) * BESIDE + labels[3], scores, at)
      for (let k = 0; k < TOLD.length; k++) {
        if (told[k] === NOT_TOLD) continue
        addCase(cases.told, (k * MOSTS + told[k] - UNSEEN) * LABELS + labels[2], scores, at)
      }
      keys.count = 0
      const row = strip[place]
      if (words[row + Near.shared] < 0) secondWordFeatures(words, row, Part.both, keys)
      else {
        addWord(sums, look.view, row, AGAIN, scores, at)
        addCase(cases.usage, words[row + Near.usage], scores, at)
      }
      windowFeature(labels, keys)
      stringFeature(told, labels[2], keys)
      addRows(weights, keys, scores, at)
    }
  }
}
