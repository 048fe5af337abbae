import { addToLanes } from '../../learned/tables.ts'
import { MOST_FEATURES, Part } from './features.ts'
import { NAME_LABELS } from './labels.ts'
import { LANES, MARKS, MOSTS, type NameLayout, TELLINGS } from './layout.ts'
import type { NameModel } from './model.ts'
import { NEAR_WIDTH, Near, NO_WORD } from './near.ts'
import type { SecondLook } from './second-look.ts'
import { most, UNSEEN } from './tallies.ts'
import { AGAIN, addWord, sumsOfWords } from './word-sums.ts'

const LABELS = NAME_LABELS.length
/** Stands for the label of a token outside the sentence. */
const NO_TOKEN = LABELS

/** What a document tells of a token elsewhere: by the word, by it with the next or the last, and by the name it is in. */
const WORD = 0
const PAIR_RIGHT = 1
const PAIR_LEFT = 2
const LAST = 3
const FIRST = 4
const STRING = 5
/** Is told of a token that it does not hold for. */
const NOT_TOLD = UNSEEN - 1

/** What the second look sees at a token. */
export interface Sight {
  /** Labels from two tokens before to two after. */
  readonly labels: Int32Array
  /** What the document tells by each of the above, as `most` gives it, or `NOT_TOLD`. */
  readonly told: Int32Array
}

/** Room for what is seen at a token. */
export function createSight(): Sight {
  return { labels: new Int32Array(5), told: new Int32Array(TELLINGS) }
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

/** Writes the features of a near word, by its row, that the second look asks for again, from `n` on; returns their end. */
export function secondWordFeatures(
  { at }: NameLayout,
  words: Int32Array,
  row: number,
  part: number,
  features: Int32Array,
  n: number,
): number {
  if ((part & Part.inText) !== 0) features[n++] = at.usageAgain + words[row + Near.usage]
  if ((part & Part.alone) === 0) return n
  features[n++] = at.shapeAgain + words[row + Near.shape]
  features[n++] = at.clusterAgain + words[row + Near.cluster]
  features[n++] = at.kindAgain + words[row + Near.kind]
  features[n++] = at.familiarAgain + words[row + Near.familiar]
  for (let rest = words[row + Near.flags]; rest !== 0; rest &= rest - 1) {
    features[n++] = at.factAgain + 31 - Math.clz32(rest & -rest)
  }
  return n
}

/** Writes the features of what is seen at a token, from `n` on, and returns their end. */
function sightFeatures({ at }: NameLayout, { labels, told }: Sight, features: Int32Array, n: number): number {
  const label = labels[2]
  features[n++] = at.label + label
  features[n++] = at.labelPair + (labels[1] * MARKS + label) * 2
  features[n++] = at.labelPair + (label * MARKS + labels[3]) * 2 + 1
  let window = 0
  for (let k = 0; k < 5; k++) window = window * MARKS + labels[k]
  features[n++] = at.labelWindow + window
  for (let k = 0; k < TELLINGS; k++) {
    if (told[k] === NOT_TOLD) continue
    const fact = k * MOSTS + told[k] - UNSEEN
    features[n++] = at.told + fact
    features[n++] = at.toldLabel + fact * LABELS + label
  }
  if (told[STRING] !== NOT_TOLD) {
    const both = (told[STRING] - UNSEEN) * MOSTS + told[WORD] - UNSEEN
    features[n++] = at.stringWord + both * LABELS + label
  }
  return n
}

/**
 * Writes every feature of a token in the second pass, and returns how many they are: what a trainer trains on, and what
 * `addSecondLook` adds up.
 */
export function secondFeatures(
  layout: NameLayout,
  look: SecondLook,
  run: number,
  place: number,
  features: Int32Array,
): number {
  const { words, strip } = look.view
  const sight = createSight()
  lookAt(look, run, place, sight)
  const n = sightFeatures(layout, sight, features, 0)
  return secondWordFeatures(layout, words, strip[place], Part.both, features, n)
}

const features = new Int32Array(MOST_FEATURES)

/** Adds to the scores of the first pass, as `firstScores` gives them, what the second look tells. */
export function addSecondLook(model: NameModel, look: SecondLook, scores: Int32Array): void {
  const { layout, tables } = model
  const { document, words, strip, start, count, first, end } = look.view
  const sums = sumsOfWords(model, document.types.generation)
  const sight = createSight()
  let at = 0
  for (let run = 0; run < count; run++) {
    const runEnd = start[run] + end[run] - first[run]
    for (let place = start[run]; place < runEnd; place++, at += LANES) {
      lookAt(look, run, place, sight)
      const row = strip[place]
      const shared = words[row + Near.shared] >= 0
      let n = sightFeatures(layout, sight, features, 0)
      n = secondWordFeatures(layout, words, row, shared ? Part.inText : Part.both, features, n)
      addToLanes(tables, features, n, scores, at)
      if (shared) addWord(sums, look.view, row, AGAIN, scores, at)
    }
  }
}
