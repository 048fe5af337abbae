import { type LabelledSpan, NAME_LABELS, spansOf } from './labels.ts'
import { NEAR_WIDTH, Near } from './near.ts'
import { count, createTally, type Tally } from './tallies.ts'
import type { NameView } from './view.ts'

const LABELS = NAME_LABELS.length
const KINDS = (LABELS - 1) / 2

/** What the first pass found, gathered over the document. */
export interface SecondLook {
  readonly view: NameView
  readonly labels: Uint8Array
  readonly spans: readonly LabelledSpan[]
  /** For each place of a run its span, or -1. */
  readonly spanOf: Int32Array
  /** For each word of a run the number of its lower-case form. */
  readonly idOf: Int32Array
  /** Equal numbers for spans of equal words, and for equal pairs of a place of a run and the next. */
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
  const { words, strip, start, first, end } = view
  const { idOf, ids } = numberWords(view)
  const idAt = (place: number) => idOf[strip[place] / NEAR_WIDTH]
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
  const spanOf = new Int32Array(strip.length).fill(-1)
  const stringOf = new Int32Array(spans.length)
  const pairOf = new Int32Array(strip.length)
  const byWord = createTally(ids, LABELS)
  const byLast = createTally(ids, KINDS)
  const byFirst = createTally(ids, KINDS)
  for (let run = 0, span = 0; run < view.count; run++) {
    const shift = start[run] - first[run]
    for (; span < spans.length && spans[span].firstToken < end[run]; span++) {
      const { firstToken, endToken, kind } = spans[span]
      const last = endToken - 1 + shift
      let string = idAt(firstToken + shift)
      for (let place = firstToken + shift + 1; place <= last; place++) string = longer(string, idAt(place))
      stringOf[span] = string
      spanOf.fill(span, firstToken + shift, last + 1)
      if (endToken - firstToken === 1) continue
      count(byLast, idAt(last), kind)
      count(byFirst, idAt(firstToken + shift), kind)
    }
    for (let token = first[run]; token < end[run]; token++) {
      const place = token + shift
      if (words[strip[place] + Near.capital] !== 0) count(byWord, idAt(place), labels[token])
      if (token + 1 < end[run]) pairOf[place] = longer(idAt(place), idAt(place + 1))
    }
  }

  const byPair = createTally(ids + strings.size, LABELS)
  const byString = createTally(ids + strings.size, KINDS)
  for (let span = 0; span < spans.length; span++) count(byString, stringOf[span], spans[span].kind)
  for (let run = 0; run < view.count; run++) {
    for (let token = first[run]; token + 1 < end[run]; token++) {
      const place = token + start[run] - first[run]
      if (words[strip[place] + Near.capital] !== 0) count(byPair, pairOf[place], labels[token])
    }
  }
  return { view, labels, spans, spanOf, idOf, stringOf, pairOf, byWord, byPair, byString, byLast, byFirst }
}

/** Numbers the words of runs from 0 on; words that differ in case alone share a number. */
function numberWords({ words, strip, start, count, first, end }: NameView) {
  const idOf = new Int32Array(words.length / NEAR_WIDTH).fill(-1)
  const idOfAlike = new Map<number, number>()
  let ids = 0
  for (let run = 0; run < count; run++) {
    const runEnd = start[run] + end[run] - first[run]
    for (let place = start[run]; place < runEnd; place++) {
      const number = strip[place] / NEAR_WIDTH
      const alike = words[strip[place] + Near.alike]
      if (idOf[number] >= 0) continue
      const known = alike === 0 ? undefined : idOfAlike.get(alike)
      idOf[number] = known ?? ids++
      if (known === undefined && alike !== 0) idOfAlike.set(alike, idOf[number])
    }
  }
  return { idOf, ids }
}
