import { type LabelledSpan, NAME_LABELS, spansOf } from './labels.ts'
import { count, createTally, type Tally } from './tallies.ts'
import type { NameView } from './view.ts'
import { Writing } from './writing.ts'

const LABELS = NAME_LABELS.length
const KINDS = (LABELS - 1) / 2

/** What the first pass found, gathered over the document. */
export interface SecondLook {
  readonly view: NameView
  readonly labels: Uint8Array
  readonly spans: readonly LabelledSpan[]
  /** The span of each token, or -1. */
  readonly spanOf: Int32Array
  /** For each type of a run the number of its lower-case form. */
  readonly idOf: Int32Array
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
  const { first, end, writing } = view
  const { tokens } = view.document
  const { idOf, ids } = numberWords(view)
  const idAt = (token: number) => idOf[tokens.type[token]]
  // Words are chained to strings: a word alone keeps its number, and a string with one word more takes a new one.
  const strings = new Map<number, number>()
  const longer = (string: number, id: number): number => {
    const chain = string * ids + id
    const known = strings.get(chain)
    if (known !== undefined) return known
    strings.set(chain, ids + strings.size)
    return ids + strings.size - 1
  }

  const spans = spansOf(labels)
  const spanOf = new Int32Array(tokens.count).fill(-1)
  const stringOf = new Int32Array(spans.length)
  const pairOf = new Int32Array(tokens.count)
  for (let span = 0; span < spans.length; span++) {
    const { firstToken, endToken } = spans[span]
    let string = idAt(firstToken)
    for (let token = firstToken + 1; token < endToken; token++) string = longer(string, idAt(token))
    stringOf[span] = string
    spanOf.fill(span, firstToken, endToken)
  }
  for (let run = 0; run < view.count; run++) {
    for (let token = first[run]; token + 1 < end[run]; token++) {
      pairOf[token] = longer(idAt(token), idAt(token + 1))
    }
  }

  const byWord = createTally(ids, LABELS)
  const byPair = createTally(ids + strings.size, LABELS)
  const byString = createTally(ids + strings.size, KINDS)
  const byLast = createTally(ids, KINDS)
  const byFirst = createTally(ids, KINDS)
  for (let span = 0; span < spans.length; span++) {
    const { firstToken, endToken, kind } = spans[span]
    count(byString, stringOf[span], kind)
    if (endToken - firstToken === 1) continue
    count(byLast, idAt(endToken - 1), kind)
    count(byFirst, idAt(firstToken), kind)
  }
  for (let run = 0; run < view.count; run++) {
    for (let token = first[run]; token < end[run]; token++) {
      if ((writing[tokens.type[token]] & Writing.capital) === 0) continue
      count(byWord, idAt(token), labels[token])
      if (token + 1 < end[run]) count(byPair, pairOf[token], labels[token])
    }
  }
  return { view, labels, spans, spanOf, idOf, stringOf, pairOf, byWord, byPair, byString, byLast, byFirst }
}

/** Numbers the types of runs from 0 on; types that differ in case alone share a number. */
function numberWords({ document, alike, count, first, end }: NameView) {
  const { tokens, types } = document
  const idOf = new Int32Array(types.count).fill(-1)
  const idOfAlike = new Int32Array(types.count + 1).fill(-1)
  let ids = 0
  for (let run = 0; run < count; run++) {
    for (let token = first[run]; token < end[run]; token++) {
      const type = tokens.type[token]
      if (idOf[type] >= 0) continue
      const number = alike[type]
      if (number > 0 && idOfAlike[number] >= 0) idOf[type] = idOfAlike[number]
      else {
        idOf[type] = ids++
        if (number > 0) idOfAlike[number] = idOf[type]
      }
    }
  }
  return { idOf, ids }
}
