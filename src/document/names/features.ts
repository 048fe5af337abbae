import { createKeys, hashString, type Keys, keyAt, keyOf, mix, push } from '../../learned/keys.ts'
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
    push(keys, keyOf(T.lower, word.lowerHash))
    push(keys, keyOf(T.shape, word.shape))
    push(keys, keyOf(T.cluster, word.cluster))
  }
  if ((part & Part.inText) !== 0) push(keys, keyOf(T.usage, usage))
  if ((part & Part.alone) === 0) return
  push(keys, keyOf(T.familiar, word.familiar))
  push(keys, keyOf(T.wordKind, word.wordKind))
  for (let rest = word.facts; rest !== 0; rest &= rest - 1) push(keys, keyOf(T.fact, rest & -rest))
}

/** The feature that stands for a word where a sentence has none. */
export function noWordFeature(keys: Keys): void {
  push(keys, keyOf(0, 0))
}

/** The features of a word that only its own tokens see. */
export function ownFeatures({ view, usage, before, after }: NearWord, part: number, keys: Keys): void {
  if ((part & Part.alone) !== 0) {
    const { form, lower } = view
    push(keys, keyOf(T.form, hashString(form)))
    for (let length = 1; length <= 4 && length < lower.length; length++) {
      push(keys, keyOf(T.suffix + length, hashString(lower, lower.length - length)))
      push(keys, keyOf(T.prefix + length, hashString(lower, 0, length)))
    }
  }
  if ((part & Part.inText) !== 0) push(keys, keyOf(T.usageFamiliar, mix(usage, view.familiar)))
  if ((part & Part.alone) !== 0) push(keys, keyOf(T.shapeFamiliar, mix(view.shape, view.familiar)))
  if ((part & Part.inText) !== 0) push(keys, keyOf(T.shapeUsage, mix(view.shape, usage)))
  if ((part & Part.alone) !== 0) push(keys, keyOf(T.facts, view.facts))
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

  push(keys, keyOf(T.wordPair, mix(left.lowerHash, word.lowerHash)))
  push(keys, keyOf(T.wordPair + 1, mix(word.lowerHash, right.lowerHash)))
  push(keys, keyOf(T.outerWords, mix(left2.lowerHash, left.lowerHash)))
  push(keys, keyOf(T.outerWords + 1, mix(right.lowerHash, right2.lowerHash)))
  const shapes = mix(left.shape, word.shape)
  push(keys, keyOf(T.shapePair, shapes))
  push(keys, keyOf(T.shapePair + 1, mix(word.shape, right.shape)))
  push(keys, keyOf(T.shapeTriple, mix(shapes, right.shape)))
  push(keys, keyOf(T.wordShape, mix(left.lowerHash, word.shape)))
  push(keys, keyOf(T.wordShape + 1, mix(word.shape, right.lowerHash)))
  const clusters = mix(left.cluster, word.cluster)
  push(keys, keyOf(T.clusterPair, clusters))
  push(keys, keyOf(T.clusterPair + 1, mix(word.cluster, right.cluster)))
  push(keys, keyOf(T.clusterTriple, mix(clusters, right.cluster)))
  push(keys, keyOf(T.wordKindTriple, mix(mix(left.wordKind, word.wordKind), right.wordKind)))
  push(keys, keyOf(T.outerClusters, mix(left2.cluster, left.cluster)))
  push(keys, keyOf(T.outerClusters + 1, mix(right.cluster, right2.cluster)))

  const { facts } = word
  if (facts !== 0 || left.facts !== 0) push(keys, keyOf(T.factPair, mix(left.facts, facts)))
  if (facts !== 0 || right.facts !== 0) push(keys, keyOf(T.factPair + 1, mix(facts, right.facts)))
  const token = first[run] + place - start[run]
  if (phrase[token] !== 0) push(keys, keyOf(T.phrase, phrase[token]))
  if (left !== NO_WORD.view && phrase[token - 1] !== 0) push(keys, keyOf(T.phrase + 1, phrase[token - 1]))
  if (right !== NO_WORD.view && phrase[token + 1] !== 0) push(keys, keyOf(T.phrase + 2, phrase[token + 1]))
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
  push(keys, keyOf(T.opening, mix(opening, mix(view.familiar, usage))))
  push(keys, keyOf(T.openingWord, mix(opening, view.lowerHash)))
  push(keys, keyOf(T.headlineShape, mix(mix(opening, title), view.shape)))
  push(keys, keyOf(T.headline, title))
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

  push(keys, keyOf(T.place, mix(length, fromStart)))
  push(keys, keyOf(T.lastWord, mix(last.lowerHash, fromEnd)))
  push(keys, keyOf(T.firstWord, mix(first.lowerHash, fromStart)))
  push(keys, keyOf(T.wordBefore, mix(before.lowerHash, fromStart > 0 ? 1 : 0)))
  push(keys, keyOf(T.wordAfter, mix(after.lowerHash, fromEnd > 0 ? 1 : 0)))
  push(keys, keyOf(T.lastCluster, mix(last.cluster, fromEnd)))
  push(keys, keyOf(T.firstCluster, mix(first.cluster, fromStart)))
  push(keys, keyOf(T.clusterBefore, mix(before.cluster, length)))
  push(keys, keyOf(T.clusterAfter, mix(after.cluster, length)))
  push(keys, keyOf(T.frame, mix(before.lowerHash, after.lowerHash)))
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
