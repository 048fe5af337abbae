import { createKeys, hashString, type Keys, keyAt, keyOf, mix, push } from '../../learned/keys.ts'
import { TokenKind } from '../document.ts'
import { LIST_END } from './beside.ts'
import { type NameView, REACH } from './view.ts'
import { NO_WORD, type WordView } from './word-view.ts'
import { Writing } from './writing.ts'

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

/** The features of a type that only its own tokens see. */
export function ownFeatures(view: NameView, type: number, part: number, keys: Keys): void {
  const word = view.words[type]
  const usage = view.usage[type]
  if ((part & Part.alone) !== 0) {
    const { form, lower } = word
    push(keys, keyOf(T.form, hashString(form)))
    for (let length = 1; length <= 4 && length < lower.length; length++) {
      push(keys, keyOf(T.suffix + length, hashString(lower, lower.length - length)))
      push(keys, keyOf(T.prefix + length, hashString(lower, 0, length)))
    }
  }
  if ((part & Part.inText) !== 0) push(keys, keyOf(T.usageFamiliar, mix(usage, word.familiar)))
  if ((part & Part.alone) !== 0) push(keys, keyOf(T.shapeFamiliar, mix(word.shape, word.familiar)))
  if ((part & Part.inText) !== 0) push(keys, keyOf(T.shapeUsage, mix(word.shape, usage)))
  if ((part & Part.alone) !== 0) push(keys, keyOf(T.facts, word.facts))
  if ((part & Part.inText) === 0) return
  describeNeighbours(view, view.beside.before[type], T.beforeWord, keys)
  describeNeighbours(view, view.beside.after[type], T.afterWord, keys)
}

/** The features of a token that depend on where it stands. */
export function tokenFeatures(view: NameView, token: number, keys: Keys): void {
  joinNeighbours(view, token, keys)
  describePlace(view, token, keys)
  describeRun(view, token, keys)
}

/** The words beside a word's mentions anywhere in the document; `template` and the two after it are theirs. */
function describeNeighbours(
  { words, writing, beside }: NameView,
  from: number,
  template: number,
  keys: Keys,
): void {
  if (from < 0) return
  const start = keys.count
  for (let k = from; beside.lists[k] !== LIST_END; k++) {
    const other = beside.lists[k]
    const { lowerHash, cluster, facts } = other < 0 ? NO_WORD : words[other]
    const capital = other >= 0 && (writing[other] & Writing.capital) !== 0 ? 1 : 0
    pushOnce(keys, start, keyOf(template, lowerHash))
    pushOnce(keys, start, keyOf(template + 1, other < 0 ? NO_WORD.shape : cluster))
    pushOnce(keys, start, keyOf(template + 2, other < 0 ? -1 : capital + 2 * facts))
  }
}

/** Adds a key unless it is among those from `start` on. */
function pushOnce(keys: Keys, start: number, key: number): void {
  for (let k = start; k < keys.count; k++) if (keys.data[k] === key) return
  push(keys, key)
}

/** Pairs and triples of words, shapes, classes and facts around the token. */
function joinNeighbours(view: NameView, token: number, keys: Keys): void {
  const { words, phrase } = view
  const { tokens, sentences } = view.document
  const sentence = tokens.sentence[token]
  const first = sentences.firstToken[sentence]
  const end = sentences.endToken[sentence]
  const word = words[tokens.type[token]]
  const left = token > first ? words[tokens.type[token - 1]] : NO_WORD
  const left2 = token - 1 > first ? words[tokens.type[token - 2]] : NO_WORD
  const right = token + 1 < end ? words[tokens.type[token + 1]] : NO_WORD
  const right2 = token + 2 < end ? words[tokens.type[token + 2]] : NO_WORD

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
  if (phrase[token] !== 0) push(keys, keyOf(T.phrase, phrase[token]))
  if (left !== NO_WORD && phrase[token - 1] !== 0) push(keys, keyOf(T.phrase + 1, phrase[token - 1]))
  if (right !== NO_WORD && phrase[token + 1] !== 0) push(keys, keyOf(T.phrase + 2, phrase[token + 1]))
}

/** Where in its sentence the token stands: a capital at the start, or in a headline, tells little. */
function describePlace(view: NameView, token: number, keys: Keys): void {
  const { tokens, types, sentences } = view.document
  const sentence = tokens.sentence[token]
  const first = sentences.firstToken[sentence]
  const type = tokens.type[token]
  const word = view.words[type]
  const afterMark = token === first + 1 && types.kind[tokens.type[first]] === TokenKind.punctuation
  const opening = token === first || afterMark ? 1 : 0
  const headline = view.headline[sentence]
  push(keys, keyOf(T.opening, mix(opening, mix(word.familiar, view.usage[type]))))
  push(keys, keyOf(T.openingWord, mix(opening, word.lowerHash)))
  push(keys, keyOf(T.headlineShape, mix(mix(opening, headline), word.shape)))
  push(keys, keyOf(T.headline, headline))
}

/** The capitals that stand together with the token: its place among them, the first, the last, and what surrounds them. */
function describeRun(
  { document, words, writing, streakFirst, streakEnd }: NameView,
  token: number,
  keys: Keys,
): void {
  const { tokens, sentences } = document
  if ((writing[tokens.type[token]] & Writing.capital) === 0) return
  const start = streakFirst[token]
  const end = streakEnd[token]
  const sentence = tokens.sentence[token]
  const first = words[tokens.type[start]]
  const last = words[tokens.type[end - 1]]
  const before = start > sentences.firstToken[sentence] ? words[tokens.type[start - 1]] : NO_WORD
  const after = end < sentences.endToken[sentence] ? words[tokens.type[end]] : NO_WORD
  const length = Math.min(5, end - start)
  const fromStart = Math.min(3, token - start)
  const fromEnd = Math.min(3, end - 1 - token)

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

/** Adds every feature of a token in the first pass: what a trainer trains on, and what `firstScores` adds up. */
export function nameKeys(view: NameView, token: number, keys: Keys): void {
  const { tokens, sentences } = view.document
  const first = sentences.firstToken[tokens.sentence[token]]
  const end = sentences.endToken[tokens.sentence[token]]
  const own = createKeys()
  for (let position = -REACH; position <= REACH; position++) {
    const neighbour = token + position
    const type = tokens.type[neighbour]
    own.count = 0
    if (neighbour < first || neighbour >= end) noWordFeature(own)
    else wordFeatures(view.words[type], view.usage[type], Part.both, own)
    for (let k = 0; k < own.count; k++) push(keys, keyAt(own.data[k], position))
  }
  ownFeatures(view, tokens.type[token], Part.both, keys)
  tokenFeatures(view, token, keys)
}
