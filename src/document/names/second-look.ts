import { type Keys, keyOf, mix, push } from '../../learned/keys.ts'
import { type LabelledSpan, NAME_LABELS, spansOf } from './labels.ts'
import type { NameView } from './view.ts'

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
const KINDS = (LABELS - 1) / 2
/** Stands for the label of a token outside the sentence. */
const NO_TOKEN = LABELS
/** Nothing was seen elsewhere. */
const UNSEEN = -1

/** Counts in rows of `width` columns. */
interface Tally {
  readonly width: number
  readonly counts: Int32Array
}

function createTally(rows: number, width: number): Tally {
  return { width, counts: new Int32Array(rows * width) }
}

function count({ width, counts }: Tally, row: number, column: number): void {
  counts[row * width + column]++
}

/**
 * What a row was counted as most often, one count of `less` left out (-1: none): the column, whether all agree, and
 * whether there are more than two counts, as one number; `UNSEEN` where nothing is left.
 */
function most({ width, counts }: Tally, row: number, less: number): number {
  let best = UNSEEN
  let bestCount = 0
  let total = 0
  for (let column = 0; column < width; column++) {
    const count = counts[row * width + column] - (column === less ? 1 : 0)
    total += count
    if (count > bestCount) {
      best = column
      bestCount = count
    }
  }
  return best < 0 ? UNSEEN : best * 4 + (bestCount === total ? 2 : 0) + (total > 2 ? 1 : 0)
}

/** What the first pass found, gathered over the document. */
export interface SecondLook {
  readonly view: NameView
  readonly labels: Uint8Array
  readonly spans: readonly LabelledSpan[]
  /** The span of each token, or -1. */
  readonly spanOf: Int32Array
  /** Equal numbers for spans of equal words, and for equal pairs of a token of a run and the next. */
  readonly stringOf: Int32Array
  readonly pairOf: Int32Array
  /** Labels by word, and by a word with the next. */
  readonly byWord: Tally
  readonly byPair: Tally
  /** Kinds by a whole name, and by the last and the first word of a name of several words. */
  readonly byString: Tally
  readonly byLast: Tally
  readonly byFirst: Tally
}

/** Gathers what the first pass found, so that a name seen clearly once decides its other mentions. */
export function lookAgain(view: NameView, labels: Uint8Array): SecondLook {
  const { tokens, types } = view.document
  const spans = spansOf(labels)
  const spanOf = new Int32Array(tokens.count).fill(-1)
  const stringOf = new Int32Array(spans.length)
  const pairOf = new Int32Array(tokens.count)
  const byWord = createTally(types.count, LABELS)
  const byString = createTally(spans.length, KINDS)
  const byLast = createTally(types.count, KINDS)
  const byFirst = createTally(types.count, KINDS)
  const numberOf = new Map<number, number>()
  const numbered = (key: number): number => {
    const known = numberOf.get(key)
    if (known !== undefined) return known
    numberOf.set(key, numberOf.size)
    return numberOf.size - 1
  }
  const idAt = (token: number) => view.lowerId[tokens.type[token]]

  spans.forEach(({ firstToken, endToken, kind }, span) => {
    let key = 0
    for (let token = firstToken; token < endToken; token++) key = mix(key, idAt(token))
    stringOf[span] = numbered(key)
    spanOf.fill(span, firstToken, endToken)
    count(byString, stringOf[span], kind)
    if (endToken - firstToken > 1) {
      count(byLast, idAt(endToken - 1), kind)
      count(byFirst, idAt(firstToken), kind)
    }
  })
  numberOf.clear()
  for (let run = 0; run < view.count; run++) {
    for (let token = view.first[run]; token < view.end[run]; token++) {
      if (view.capital[tokens.type[token]] === 1) count(byWord, idAt(token), labels[token])
      if (token + 1 < view.end[run]) pairOf[token] = numbered(mix(idAt(token), idAt(token + 1)))
    }
  }
  const byPair = createTally(numberOf.size, LABELS)
  for (let run = 0; run < view.count; run++) {
    for (let token = view.first[run]; token + 1 < view.end[run]; token++) {
      if (view.capital[tokens.type[token]] === 1) count(byPair, pairOf[token], labels[token])
    }
  }
  return { view, labels, spans, spanOf, stringOf, pairOf, byWord, byPair, byString, byLast, byFirst }
}

/** Adds the second pass's features of a token: its first label, and what its words were found to be elsewhere. */
export function secondFeatures(look: SecondLook, token: number, keys: Keys): void {
  const { view, labels } = look
  const { tokens, sentences } = view.document
  const type = tokens.type[token]
  const sentence = tokens.sentence[token]
  const first = sentences.firstToken[sentence]
  const end = sentences.endToken[sentence]
  const labelAt = (at: number) => (at >= first && at < end ? labels[at] : NO_TOKEN)
  const label = labels[token]
  const left = labelAt(token - 1)
  const right = labelAt(token + 1)

  push(keys, keyOf(T.label, label))
  push(keys, keyOf(T.labelLeft, mix(left, label)))
  push(keys, keyOf(T.labelRight, mix(label, right)))
  const outer = mix(label, mix(right, labelAt(token + 2)))
  push(keys, keyOf(T.labelWindow, mix(labelAt(token - 2), mix(left, outer))))
  push(keys, keyOf(T.shape, view.shape[type]))
  push(keys, keyOf(T.cluster, view.cluster[type]))
  push(keys, keyOf(T.wordKind, view.wordKind[type]))
  push(keys, keyOf(T.usage, view.usage[type]))
  push(keys, keyOf(T.familiar, view.familiar[type]))
  for (let rest = view.facts[type]; rest !== 0; rest &= rest - 1) push(keys, keyOf(T.fact, rest & -rest))
  if (view.capital[type] === 0) return

  const { runOf } = view
  const id = view.lowerId[type]
  const word = most(look.byWord, id, label)
  pushBoth(keys, T.word, word, label)
  if (token + 1 < end && runOf[token + 1] === runOf[token]) {
    pushBoth(keys, T.pairRight, most(look.byPair, look.pairOf[token], label), label)
  }
  if (token > first && runOf[token - 1] === runOf[token] && view.capital[tokens.type[token - 1]] === 1) {
    pushBoth(keys, T.pairLeft, most(look.byPair, look.pairOf[token - 1], left), label)
  }
  const span = look.spanOf[token] < 0 ? null : look.spans[look.spanOf[token]]
  const long = span !== null && span.endToken - span.firstToken > 1
  pushBoth(keys, T.last, most(look.byLast, id, long && span.endToken - 1 === token ? span.kind : -1), label)
  pushBoth(keys, T.first, most(look.byFirst, id, long && span.firstToken === token ? span.kind : -1), label)
  if (span !== null) {
    const string = most(look.byString, look.stringOf[look.spanOf[token]], span.kind)
    pushBoth(keys, T.string, string, label)
    push(keys, keyOf(T.stringWord, mix(mix(string, word), label)))
  }
}

/** A fact alone, and joined with the first pass's label. */
function pushBoth(keys: Keys, template: number, fact: number, label: number): void {
  push(keys, keyOf(template, fact))
  push(keys, keyOf(template + 1, mix(fact, label)))
}
