import { hashString, type Keys, keyOf, mix, push } from '../../learned/keys.ts'
import type { TaggerTask } from '../../learned/tagger.ts'
import { TokenKind } from '../document.ts'
import { forbiddenNameLabels, NAME_LABELS } from './labels.ts'
import type { NameView } from './view.ts'

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

/** Stands for "no token here" in joined features. */
const NOTHING = 7

/** The first pass over a document's names: each token with its neighbours, and the document's word on its word. */
export const nameTask: TaggerTask<NameView> = {
  name: 'names',
  labels: NAME_LABELS,
  forbidden: forbiddenNameLabels,
  window: [-2, -1, 0, 1, 2],
  considers: ({ runOf }, token) => runOf[token] >= 0,

  wordFeatures(view, type, keys) {
    push(keys, keyOf(T.lower, view.lowerHash[type]))
    push(keys, keyOf(T.shape, view.shape[type]))
    push(keys, keyOf(T.cluster, view.cluster[type]))
    push(keys, keyOf(T.usage, view.usage[type]))
    push(keys, keyOf(T.familiar, view.familiar[type]))
    push(keys, keyOf(T.wordKind, view.wordKind[type]))
    for (let rest = view.facts[type]; rest !== 0; rest &= rest - 1) push(keys, keyOf(T.fact, rest & -rest))
  },

  ownFeatures(view, type, keys) {
    const { types } = view.document
    const lower = types.lower[type]
    push(keys, keyOf(T.form, hashString(types.form[type])))
    for (let length = 1; length <= 4 && length < lower.length; length++) {
      push(keys, keyOf(T.suffix + length, hashString(lower, lower.length - length)))
      push(keys, keyOf(T.prefix + length, hashString(lower, 0, length)))
    }
    push(keys, keyOf(T.usageFamiliar, mix(view.usage[type], view.familiar[type])))
    push(keys, keyOf(T.shapeFamiliar, mix(view.shape[type], view.familiar[type])))
    push(keys, keyOf(T.shapeUsage, mix(view.shape[type], view.usage[type])))
    push(keys, keyOf(T.facts, view.facts[type]))
    describeNeighbours(view, view.before[type], T.beforeWord, keys)
    describeNeighbours(view, view.after[type], T.afterWord, keys)
  },

  tokenFeatures(view, token, keys) {
    joinNeighbours(view, token, keys)
    describePlace(view, token, keys)
    describeRun(view, token, keys)
  },
}

/** The words beside a word's mentions anywhere in the document; `template` and the two after it are theirs. */
function describeNeighbours(
  view: NameView,
  neighbours: readonly number[] | undefined,
  template: number,
  keys: Keys,
): void {
  if (neighbours === undefined) return
  const start = keys.count
  for (const other of neighbours) {
    pushOnce(keys, start, keyOf(template, other < 0 ? NOTHING : view.lowerHash[other]))
    pushOnce(keys, start, keyOf(template + 1, other < 0 ? NOTHING : view.cluster[other]))
    pushOnce(keys, start, keyOf(template + 2, other < 0 ? -1 : view.capital[other] + 2 * view.facts[other]))
  }
}

/** Adds a key unless it is among those from `start` on. */
function pushOnce(keys: Keys, start: number, key: number): void {
  for (let k = start; k < keys.count; k++) if (keys.data[k] === key) return
  push(keys, key)
}

/** Pairs and triples of words, shapes, classes and facts around the token. */
function joinNeighbours(view: NameView, token: number, keys: Keys): void {
  const { tokens, sentences } = view.document
  const sentence = tokens.sentence[token]
  const first = sentences.firstToken[sentence]
  const end = sentences.endToken[sentence]
  const type = tokens.type[token]
  const left = token > first ? tokens.type[token - 1] : -1
  const left2 = token - 1 > first ? tokens.type[token - 2] : -1
  const right = token + 1 < end ? tokens.type[token + 1] : -1
  const right2 = token + 2 < end ? tokens.type[token + 2] : -1
  const word = (t: number) => (t < 0 ? NOTHING : view.lowerHash[t])
  const shape = (t: number) => (t < 0 ? NOTHING : view.shape[t])
  const cluster = (t: number) => (t < 0 ? -NOTHING : view.cluster[t])
  const kind = (t: number) => (t < 0 ? -NOTHING : view.wordKind[t])

  push(keys, keyOf(T.wordPair, mix(word(left), word(type))))
  push(keys, keyOf(T.wordPair + 1, mix(word(type), word(right))))
  push(keys, keyOf(T.outerWords, mix(word(left2), word(left))))
  push(keys, keyOf(T.outerWords + 1, mix(word(right), word(right2))))
  push(keys, keyOf(T.shapePair, mix(shape(left), shape(type))))
  push(keys, keyOf(T.shapePair + 1, mix(shape(type), shape(right))))
  push(keys, keyOf(T.shapeTriple, mix(mix(shape(left), shape(type)), shape(right))))
  push(keys, keyOf(T.wordShape, mix(word(left), shape(type))))
  push(keys, keyOf(T.wordShape + 1, mix(shape(type), word(right))))
  push(keys, keyOf(T.clusterPair, mix(cluster(left), cluster(type))))
  push(keys, keyOf(T.clusterPair + 1, mix(cluster(type), cluster(right))))
  push(keys, keyOf(T.clusterTriple, mix(mix(cluster(left), cluster(type)), cluster(right))))
  push(keys, keyOf(T.wordKindTriple, mix(mix(kind(left), kind(type)), kind(right))))
  push(keys, keyOf(T.outerClusters, mix(cluster(left2), cluster(left))))
  push(keys, keyOf(T.outerClusters + 1, mix(cluster(right), cluster(right2))))

  const facts = view.facts[type]
  const leftFacts = left < 0 ? -1 : view.facts[left]
  const rightFacts = right < 0 ? -1 : view.facts[right]
  if (facts !== 0 || leftFacts !== 0) push(keys, keyOf(T.factPair, mix(leftFacts, facts)))
  if (facts !== 0 || rightFacts !== 0) push(keys, keyOf(T.factPair + 1, mix(facts, rightFacts)))
  const { phrase } = view
  if (phrase[token] !== 0) push(keys, keyOf(T.phrase, phrase[token]))
  if (left >= 0 && phrase[token - 1] !== 0) push(keys, keyOf(T.phrase + 1, phrase[token - 1]))
  if (right >= 0 && phrase[token + 1] !== 0) push(keys, keyOf(T.phrase + 2, phrase[token + 1]))
}

/** Where in its sentence the token stands: a capital at the start, or in a headline, tells little. */
function describePlace(view: NameView, token: number, keys: Keys): void {
  const { tokens, types, sentences } = view.document
  const sentence = tokens.sentence[token]
  const first = sentences.firstToken[sentence]
  const type = tokens.type[token]
  const afterMark = token === first + 1 && types.kind[tokens.type[first]] === TokenKind.punctuation
  const opening = token === first || afterMark ? 1 : 0
  const headline = view.headline[sentence]
  push(keys, keyOf(T.opening, mix(opening, mix(view.familiar[type], view.usage[type]))))
  push(keys, keyOf(T.openingWord, mix(opening, view.lowerHash[type])))
  push(keys, keyOf(T.headlineShape, mix(mix(opening, headline), view.shape[type])))
  push(keys, keyOf(T.headline, headline))
}

/** The capitals that stand together with the token: its place among them, the first, the last, and what surrounds them. */
function describeRun(view: NameView, token: number, keys: Keys): void {
  const { tokens, sentences } = view.document
  if (view.capital[tokens.type[token]] === 0) return
  const start = view.streakFirst[token]
  const end = view.streakEnd[token]
  const sentence = tokens.sentence[token]
  const firstType = tokens.type[start]
  const lastType = tokens.type[end - 1]
  const typeBefore = start > sentences.firstToken[sentence] ? tokens.type[start - 1] : -1
  const typeAfter = end < sentences.endToken[sentence] ? tokens.type[end] : -1
  const word = (t: number) => (t < 0 ? NOTHING : view.lowerHash[t])
  const cluster = (t: number) => (t < 0 ? -NOTHING : view.cluster[t])
  const length = Math.min(5, end - start)
  const fromStart = Math.min(3, token - start)
  const fromEnd = Math.min(3, end - 1 - token)

  push(keys, keyOf(T.place, mix(length, fromStart)))
  push(keys, keyOf(T.lastWord, mix(word(lastType), fromEnd)))
  push(keys, keyOf(T.firstWord, mix(word(firstType), fromStart)))
  push(keys, keyOf(T.wordBefore, mix(word(typeBefore), fromStart > 0 ? 1 : 0)))
  push(keys, keyOf(T.wordAfter, mix(word(typeAfter), fromEnd > 0 ? 1 : 0)))
  push(keys, keyOf(T.lastCluster, mix(cluster(lastType), fromEnd)))
  push(keys, keyOf(T.firstCluster, mix(cluster(firstType), fromStart)))
  push(keys, keyOf(T.clusterBefore, mix(cluster(typeBefore), length)))
  push(keys, keyOf(T.clusterAfter, mix(cluster(typeAfter), length)))
  push(keys, keyOf(T.frame, mix(word(typeBefore), word(typeAfter))))
}
