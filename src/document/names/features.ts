import { createKeys, hashString, type Keys, keyAt, keyOf, mix, push } from '../../learned/keys.ts'
import { add, addPair } from './add.ts'
import { addJoins, joinsOf } from './joins.ts'
import { Near, NO_WORD, REACH } from './near.ts'
import type { NameView } from './view.ts'
import { Form, NOTHING, Word } from './word-row.ts'

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

/** The features of a near word, by its row, that its neighbours see too. */
export function wordFeatures(words: Int32Array, row: number, part: number, keys: Keys): void {
  if ((part & Part.alone) !== 0) {
    add(keys, T.lower, words[row + Near.lower])
    add(keys, T.shape, words[row + Near.shape])
    add(keys, T.cluster, words[row + Near.cluster])
  }
  if ((part & Part.inText) !== 0) usageFeature(words[row + Near.usage], keys)
  if ((part & Part.alone) === 0) return
  add(keys, T.familiar, words[row + Near.familiar])
  add(keys, T.wordKind, words[row + Near.wordKind])
  for (let rest = words[row + Near.facts]; rest !== 0; rest &= rest - 1) add(keys, T.fact, rest & -rest)
}

/** The feature of a word's use in the text. */
export function usageFeature(usage: number, keys: Keys): void {
  add(keys, T.usage, usage)
}

/** The feature that stands for a word where a sentence has none. */
export function noWordFeature(keys: Keys): void {
  add(keys, 0, 0)
}

/** The features of a near word, by its row, that only its own tokens see. */
export function ownFeatures({ document, words }: NameView, row: number, part: number, keys: Keys): void {
  const shape = words[row + Near.shape]
  const familiar = words[row + Near.familiar]
  const usage = words[row + Near.usage]
  if ((part & Part.alone) !== 0) {
    const { types } = document
    const type = words[row + Near.type]
    const lower = types.lower[type]
    add(keys, T.form, hashString(types.form[type]))
    for (let length = 1; length <= 4 && length < lower.length; length++) {
      add(keys, T.suffix + length, hashString(lower, lower.length - length))
      add(keys, T.prefix + length, hashString(lower, 0, length))
    }
  }
  if ((part & Part.inText) !== 0) addPair(keys, T.usageFamiliar, usage, familiar)
  if ((part & Part.alone) !== 0) addPair(keys, T.shapeFamiliar, shape, familiar)
  if ((part & Part.inText) !== 0) addPair(keys, T.shapeUsage, shape, usage)
  if ((part & Part.alone) !== 0) add(keys, T.facts, words[row + Near.facts])
  if ((part & Part.inText) === 0) return
  describeNeighbours(words, row + Near.before, words[row + Near.befores], T.beforeWord, keys)
  describeNeighbours(words, row + Near.after, words[row + Near.afters], T.afterWord, keys)
}

/**
 * The words beside a word's mentions anywhere in the document, whose rows stand from `at` on; `template` and the two
 * after it are theirs.
 */
function describeNeighbours(
  words: Int32Array,
  at: number,
  count: number,
  template: number,
  keys: Keys,
): void {
  const start = keys.count
  for (let k = at; k < at + count; k++) {
    const row = words[k]
    const none = row === NO_WORD
    pushOnce(keys, start, keyOf(template, words[row + Near.lower]))
    pushOnce(keys, start, keyOf(template + 1, none ? NOTHING : words[row + Near.cluster]))
    const looks = none ? -1 : words[row + Near.capital] + 2 * words[row + Near.facts]
    pushOnce(keys, start, keyOf(template + 2, looks))
  }
}

/** Adds a key unless it is among those from `start` on. */
function pushOnce(keys: Keys, start: number, key: number): void {
  for (let k = start; k < keys.count; k++) if (keys.data[k] === key) return
  push(keys, key)
}

/** How much is seen of a word far from the token, of one beside it, and of the token's own: so many facts of its row. */
const OUTER = Word.cluster + 1
const BESIDE = Word.form + 1
const WHOLE = Near.usage + 1
/** Where what is seen at a token stands, side by side: first the words around it. */
const LEFT2 = 0
const LEFT = LEFT2 + OUTER
const HERE = LEFT + BESIDE
const RIGHT = HERE + WHOLE
const RIGHT2 = RIGHT + BESIDE
/** The first and the last of the capitals that stand together with it, and the words before and after them. */
const FIRST = RIGHT2 + OUTER
const LAST = FIRST + OUTER
const BEFORE = LAST + OUTER
const AFTER = BEFORE + OUTER
/** Shapes, classes and kinds of the word before and the token's, joined. */
const SHAPES = AFTER + OUTER
const CLUSTERS = SHAPES + 1
const WORD_KINDS = SHAPES + 2
/** 1 at the start of a sentence, that joined with whether it is a headline, and how well the word is known. */
const OPENING = SHAPES + 3
const OPENING_HEADLINE = SHAPES + 4
const KNOWN = SHAPES + 5
/** How many capitals stand together, up to 5, and how many before and after the token, up to 3; whether any do. */
const LENGTH = SHAPES + 6
const FROM_START = SHAPES + 7
const FROM_END = SHAPES + 8
const LATER = SHAPES + 9
const EARLIER = SHAPES + 10

const seen = new Int32Array(SHAPES + 11)

/** Pairs and triples of words, shapes and classes around the token. */
const NEIGHBOURS = joinsOf([
  [T.wordPair, LEFT + Word.lower, HERE + Word.lower],
  [T.wordPair + 1, HERE + Word.lower, RIGHT + Word.lower],
  [T.outerWords, LEFT2 + Word.lower, LEFT + Word.lower],
  [T.outerWords + 1, RIGHT + Word.lower, RIGHT2 + Word.lower],
  [T.shapePair, LEFT + Word.shape, HERE + Word.shape],
  [T.shapePair + 1, HERE + Word.shape, RIGHT + Word.shape],
  [T.shapeTriple, SHAPES, RIGHT + Word.shape],
  [T.wordShape, LEFT + Word.lower, HERE + Word.shape],
  [T.wordShape + 1, HERE + Word.shape, RIGHT + Word.lower],
  [T.clusterPair, LEFT + Word.cluster, HERE + Word.cluster],
  [T.clusterPair + 1, HERE + Word.cluster, RIGHT + Word.cluster],
  [T.clusterTriple, CLUSTERS, RIGHT + Word.cluster],
  [T.wordKindTriple, WORD_KINDS, RIGHT + Word.wordKind],
  [T.outerClusters, LEFT2 + Word.cluster, LEFT + Word.cluster],
  [T.outerClusters + 1, RIGHT + Word.cluster, RIGHT2 + Word.cluster],
])

/** Where in its sentence the token stands: a capital at the start, or in a headline, tells little. */
const PLACE = joinsOf([
  [T.opening, OPENING, KNOWN],
  [T.openingWord, OPENING, HERE + Word.lower],
  [T.headlineShape, OPENING_HEADLINE, HERE + Word.shape],
])

/** The capitals that stand together with the token: its place among them, the first, the last, and what surrounds them. */
const STREAK = joinsOf([
  [T.place, LENGTH, FROM_START],
  [T.lastWord, LAST + Word.lower, FROM_END],
  [T.firstWord, FIRST + Word.lower, FROM_START],
  [T.wordBefore, BEFORE + Word.lower, LATER],
  [T.wordAfter, AFTER + Word.lower, EARLIER],
  [T.lastCluster, LAST + Word.cluster, FROM_END],
  [T.firstCluster, FIRST + Word.cluster, FROM_START],
  [T.clusterBefore, BEFORE + Word.cluster, LENGTH],
  [T.clusterAfter, AFTER + Word.cluster, LENGTH],
  [T.frame, BEFORE + Word.lower, AFTER + Word.lower],
])

/** The features of a token that depend on where it stands; `place` is its place in the strip, in run `run`. */
export function tokenFeatures(view: NameView, run: number, place: number, keys: Keys): void {
  const { document, words, strip, phrase, first, start, headline } = view
  const left = strip[place - 1]
  const right = strip[place + 1]
  see(words, strip[place - 2], OUTER, LEFT2)
  see(words, left, BESIDE, LEFT)
  see(words, strip[place], WHOLE, HERE)
  see(words, right, BESIDE, RIGHT)
  see(words, strip[place + 2], OUTER, RIGHT2)
  seen[SHAPES] = mix(seen[LEFT + Word.shape], seen[HERE + Word.shape])
  seen[CLUSTERS] = mix(seen[LEFT + Word.cluster], seen[HERE + Word.cluster])
  seen[WORD_KINDS] = mix(seen[LEFT + Word.wordKind], seen[HERE + Word.wordKind])
  addJoins(NEIGHBOURS, seen, keys)

  const facts = seen[HERE + Word.facts]
  const factsLeft = seen[LEFT + Word.facts]
  const factsRight = seen[RIGHT + Word.facts]
  if (facts !== 0 || factsLeft !== 0) addPair(keys, T.factPair, factsLeft, facts)
  if (facts !== 0 || factsRight !== 0) addPair(keys, T.factPair + 1, facts, factsRight)
  const token = first[run] + place - start[run]
  if (phrase[token] !== 0) add(keys, T.phrase, phrase[token])
  if (left !== NO_WORD && phrase[token - 1] !== 0) add(keys, T.phrase + 1, phrase[token - 1])
  if (right !== NO_WORD && phrase[token + 1] !== 0) add(keys, T.phrase + 2, phrase[token + 1])

  const afterMark = (seen[LEFT + Word.form] & Form.mark) !== 0 && strip[place - 2] === NO_WORD
  const title = headline[document.tokens.sentence[first[run]]]
  seen[OPENING] = left === NO_WORD || afterMark ? 1 : 0
  seen[OPENING_HEADLINE] = mix(seen[OPENING], title)
  seen[KNOWN] = mix(seen[HERE + Word.familiar], seen[HERE + Near.usage])
  addJoins(PLACE, seen, keys)
  add(keys, T.headline, title)
  if (words[strip[place] + Near.capital] !== 0) describeStreak(view, place, keys)
}

function describeStreak({ words, strip, streakFirst, streakEnd }: NameView, place: number, keys: Keys): void {
  const first = streakFirst[place]
  const end = streakEnd[place]
  see(words, strip[first], OUTER, FIRST)
  see(words, strip[end - 1], OUTER, LAST)
  see(words, strip[first - 1], OUTER, BEFORE)
  see(words, strip[end], OUTER, AFTER)
  seen[LENGTH] = Math.min(5, end - first)
  seen[FROM_START] = Math.min(3, place - first)
  seen[FROM_END] = Math.min(3, end - 1 - place)
  seen[LATER] = place > first ? 1 : 0
  seen[EARLIER] = place < end - 1 ? 1 : 0
  addJoins(STREAK, seen, keys)
}

/** Puts the first `count` facts of a near word where they are seen. */
function see(words: Int32Array, row: number, count: number, at: number): void {
  for (let k = 0; k < count; k++) seen[at + k] = words[row + k]
}

/**
 * Adds every feature of a token in the first pass: what a trainer trains on, and what `firstScores` adds up.
 *
 * @param place the token's place in the strip, in run `run`
 */
export function nameKeys(view: NameView, run: number, place: number, keys: Keys): void {
  const { words, strip } = view
  const around = createKeys()
  for (let position = -REACH; position <= REACH; position++) {
    const row = strip[place + position]
    around.count = 0
    if (row === NO_WORD) noWordFeature(around)
    else wordFeatures(words, row, Part.both, around)
    for (let k = 0; k < around.count; k++) push(keys, keyAt(around.data[k], position))
  }
  ownFeatures(view, strip[place], Part.both, keys)
  tokenFeatures(view, run, place, keys)
}
