import { createKeys, hashString, type Keys, keyAt, keyOf, mix, push } from '../../learned/keys.ts'
import { add, addPair } from './add.ts'
import { type NearWord, NO_WORD, REACH } from './near.ts'
import type { NameView } from './view.ts'
import { NOTHING, type WordView } from './word-view.ts'

/** Feature templates of the first pass, numbered for `keyOf`; those of the second look begin at 80. */
const T = {
  lower: 1,
  shape: 2,
  cluster: 3,
  usage: 4,
  familiar: 5,
  form: 6,
  suffix: 6,
  prefix: 12,
  usageFamiliar: 18,
  shapeFamiliar: 19,
  shapeUsage: 20,
  fact: 21,
  facts: 22,
  beforeWord: 23,
  afterWord: 26,
  wordPair: 31,
  shapePair: 33,
  shapeTriple: 35,
  wordShape: 36,
  clusterPair: 38,
  clusterTriple: 40,
  outerWords: 41,
  opening: 43,
  headlineShape: 44,
  headline: 45,
  openingWord: 46,
  place: 47,
  lastWord: 48,
  firstWord: 49,
  wordBefore: 50,
  wordAfter: 51,
  lastCluster: 52,
  firstCluster: 53,
  clusterBefore: 54,
  clusterAfter: 55,
  frame: 56,
  outerClusters: 57,
  phrase: 62,
  factPair: 65,
  wordKind: 67,
  wordKindTriple: 68,
} as const

/** The part of a word's features that the word alone decides, and the part that its use in the text does. */
export const Part = { alone: 1, inText: 2, both: 3 } as const

/** The features of a word that its neighbours see too. */
export function wordFeatures(word: WordView, usage: number, part: number, keys: Keys): void {
  if ((part & Part.alone) !== 0) {
    add(keys, T.lower, word.lowerHash)
    add(keys, T.shape, word.shape)
    add(keys, T.cluster, word.cluster)
  }
  if ((part & Part.inText) !== 0) add(keys, T.usage, usage)
  if ((part & Part.alone) === 0) return
  add(keys, T.familiar, word.familiar)
  add(keys, T.wordKind, word.wordKind)
  for (let rest = word.facts; rest !== 0; rest &= rest - 1) add(keys, T.fact, rest & -rest)
}

/** The feature that stands for a word where a sentence has none. */
export function noWordFeature(keys: Keys): void {
  add(keys, 0, 0)
}

/** The features of a word that only its own tokens see. */
export function ownFeatures({ view, usage, before, after }: NearWord, part: number, keys: Keys): void {
  if ((part & Part.alone) !== 0) {
    const { form, lower } = view
    add(keys, T.form, hashString(form))
    for (let length = 1; length <= 4 && length < lower.length; length++) {
      add(keys, T.suffix + length, hashString(lower, lower.length - length))
      add(keys, T.prefix + length, hashString(lower, 0, length))
    }
  }
  if ((part & Part.inText) !== 0) addPair(keys, T.usageFamiliar, usage, view.familiar)
  if ((part & Part.alone) !== 0) addPair(keys, T.shapeFamiliar, view.shape, view.familiar)
  if ((part & Part.inText) !== 0) addPair(keys, T.shapeUsage, view.shape, usage)
  if ((part & Part.alone) !== 0) add(keys, T.facts, view.facts)
  if ((part & Part.inText) === 0) return
  describeNeighbours(before, T.beforeWord, keys)
  describeNeighbours(after, T.afterWord, keys)
}

/** The features of a token that depend on where it stands; `place` is its place in the strip, in run `run`. */
export function tokenFeatures(view: NameView, run: number, place: number, keys: Keys): void {
  joinNeighbours(view, run, place, keys)
  describePlace(view, run, place, keys)
  describeRun(view, place, keys)
}

/** The words beside a word's mentions anywhere in the document; `template` and the two after it are theirs. */
function describeNeighbours(words: readonly NearWord[], template: number, keys: Keys): void {
  const start = keys.count
  for (let k = 0; k < words.length; k++) {
    const { view, capital } = words[k]
    const none = words[k] === NO_WORD
    pushOnce(keys, start, keyOf(template, view.lowerHash))
    pushOnce(keys, start, keyOf(template + 1, none ? NOTHING : view.cluster))
    pushOnce(keys, start, keyOf(template + 2, none ? -1 : (capital ? 1 : 0) + 2 * view.facts))
  }
}

/** Adds a key unless it is among those from `start` on. */
function pushOnce(keys: Keys, start: number, key: number): void {
  for (let k = start; k < keys.count; k++) if (keys.data[k] === key) return
  push(keys, key)
}

/** Pairs and triples of words, shapes, classes and facts around the token. */
function joinNeighbours(
  { strip, phrase, first, start }: NameView,
  run: number,
  place: number,
  keys: Keys,
): void {
  const word = strip[place].view
  const left = strip[place - 1].view
  const left2 = strip[place - 2].view
  const right = strip[place + 1].view
  const right2 = strip[place + 2].view

  addPair(keys, T.wordPair, left.lowerHash, word.lowerHash)
  addPair(keys, T.wordPair + 1, word.lowerHash, right.lowerHash)
  addPair(keys, T.outerWords, left2.lowerHash, left.lowerHash)
  addPair(keys, T.outerWords + 1, right.lowerHash, right2.lowerHash)
  const shapes = mix(left.shape, word.shape)
  add(keys, T.shapePair, shapes)
  addPair(keys, T.shapePair + 1, word.shape, right.shape)
  addPair(keys, T.shapeTriple, shapes, right.shape)
  addPair(keys, T.wordShape, left.lowerHash, word.shape)
  addPair(keys, T.wordShape + 1, word.shape, right.lowerHash)
  const clusters = mix(left.cluster, word.cluster)
  add(keys, T.clusterPair, clusters)
  addPair(keys, T.clusterPair + 1, word.cluster, right.cluster)
  addPair(keys, T.clusterTriple, clusters, right.cluster)
  addPair(keys, T.wordKindTriple, mix(left.wordKind, word.wordKind), right.wordKind)
  addPair(keys, T.outerClusters, left2.cluster, left.cluster)
  addPair(keys, T.outerClusters + 1, right.cluster, right2.cluster)

  const { facts } = word
  if (facts !== 0 || left.facts !== 0) addPair(keys, T.factPair, left.facts, facts)
  if (facts !== 0 || right.facts !== 0) addPair(keys, T.factPair + 1, facts, right.facts)
  const token = first[run] + place - start[run]
  if (phrase[token] !== 0) add(keys, T.phrase, phrase[token])
  if (left !== NO_WORD.view && phrase[token - 1] !== 0) add(keys, T.phrase + 1, phrase[token - 1])
  if (right !== NO_WORD.view && phrase[token + 1] !== 0) add(keys, T.phrase + 2, phrase[token + 1])
}

/** Where in its sentence the token stands: a capital at the start, or in a headline, tells little. */
function describePlace(
  { document, strip, first, headline }: NameView,
  run: number,
  place: number,
  keys: Keys,
): void {
  const { view, usage } = strip[place]
  const before = strip[place - 1]
  const afterMark = before.view.mark && strip[place - 2] === NO_WORD
  const opening = before === NO_WORD || afterMark ? 1 : 0
  const title = headline[document.tokens.sentence[first[run]]]
  addPair(keys, T.opening, opening, mix(view.familiar, usage))
  addPair(keys, T.openingWord, opening, view.lowerHash)
  addPair(keys, T.headlineShape, mix(opening, title), view.shape)
  add(keys, T.headline, title)
}

/** The capitals that stand together with the token: its place among them, the first, the last, and what surrounds them. */
function describeRun({ strip, streakFirst, streakEnd }: NameView, place: number, keys: Keys): void {
  if (!strip[place].capital) return
  const start = streakFirst[place]
  const end = streakEnd[place]
  const first = strip[start].view
  const last = strip[end - 1].view
  const before = strip[start - 1].view
  const after = strip[end].view
  const length = Math.min(5, end - start)
  const fromStart = Math.min(3, place - start)
  const fromEnd = Math.min(3, end - 1 - place)

  addPair(keys, T.place, length, fromStart)
  addPair(keys, T.lastWord, last.lowerHash, fromEnd)
  addPair(keys, T.firstWord, first.lowerHash, fromStart)
  addPair(keys, T.wordBefore, before.lowerHash, fromStart > 0 ? 1 : 0)
  addPair(keys, T.wordAfter, after.lowerHash, fromEnd > 0 ? 1 : 0)
  addPair(keys, T.lastCluster, last.cluster, fromEnd)
  addPair(keys, T.firstCluster, first.cluster, fromStart)
  addPair(keys, T.clusterBefore, before.cluster, length)
  addPair(keys, T.clusterAfter, after.cluster, length)
  addPair(keys, T.frame, before.lowerHash, after.lowerHash)
}

/**
 * Adds every feature of a token in the first pass: what a trainer trains on, and what `firstScores` adds up.
 *
 * @param place the token's place in the strip, in run `run`
 */
export function nameKeys(view: NameView, run: number, place: number, keys: Keys): void {
  const around = createKeys()
  for (let position = -REACH; position <= REACH; position++) {
    const word = view.strip[place + position]
    around.count = 0
    if (word === NO_WORD) noWordFeature(around)
    else wordFeatures(word.view, word.usage, Part.both, around)
    for (let k = 0; k < around.count; k++) push(keys, keyAt(around.data[k], position))
  }
  ownFeatures(view.strip[place], Part.both, keys)
  tokenFeatures(view, run, place, keys)
}
