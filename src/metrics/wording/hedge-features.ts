import { type Keys, keyOf, mix } from '../../learned/keys.ts'
import { CATEGORY_HASHES, ENTRY_HASHES } from './hedge-hashes.ts'
import type { HedgeView } from './hedge-view.ts'
import type { ObservedCue } from './observed-cues.ts'
import { Mark } from './word-marks.ts'

/** Reach of the bag of words on each side of a candidate, in tokens. */
const BAG = 8
/** How far before a candidate its subject and its noun are looked for, in tokens. */
const SUBJECT_REACH = 5

/** Templates of the features, by number. */
const T = {
  cue: 1,
  word: 2,
  shape: 3,
  shapes: 4,
  entry: 5,
  category: 6,
  rate: 7,
  seen: 8,
  fact: 9,
  cueFact: 10,
  rateFact: 11,
  length: 12,
  neighbour: 13,
  stemShape: 14,
  subject: 15,
  cueSubject: 16,
  noun: 19,
  bag: 20,
} as const

/** Stand-ins for a word beyond a sentence's ends. */
const BEFORE = 1
const AFTER = 2
const NO_SUBJECT = 3

/**
 * Adds a feature. A candidate has a hundred at most, for which new `Keys` have room:
 * asking each time would cost more.
 */
function add(keys: Keys, template: number, value: number): void {
  keys.data[keys.count++] = keyOf(template, value)
}

/** The value of a token, or what stands for one beyond the sentence's ends. */
function at(values: Int32Array, { type, from, to }: HedgeView, token: number): number {
  return token < from ? BEFORE : token >= to ? AFTER : values[type[token]]
}

/** Adds what is known of its words wherever they stand. */
export function addCueFeatures(view: HedgeView, keys: Keys): void {
  const { candidates, index, first, end, observed } = view
  const { entry, withdrawn } = candidates[index]
  const rate = rateOf(observed)
  const seen = observed === null ? 0 : observed.seen
  add(keys, T.cue, cueOf(view))
  add(keys, T.rate, rate)
  // The whole part of the logarithm of base 2.
  add(keys, T.seen, Math.min(7, 31 - Math.clz32(1 + seen)))
  add(keys, T.length, Math.min(4, end - first))
  if (entry >= 0) {
    add(keys, T.entry, ENTRY_HASHES[entry])
    add(keys, T.category, mix(CATEGORY_HASHES[entry], Number(withdrawn)))
    add(keys, T.category, mix(CATEGORY_HASHES[entry], 2 + rate))
  } else add(keys, T.category, mix(0, rate))
}

/** Adds what a fact of its surroundings tells. */
export function addFactFeatures(view: HedgeView, fact: number, keys: Keys): void {
  add(keys, T.fact, fact)
  add(keys, T.cueFact, mix(fact, cueOf(view)))
  add(keys, T.rateFact, mix(fact, rateOf(view.observed)))
}

/** Adds the features that a candidate has of its place, and neither of its cue nor of a fact. */
export function addPlaceFeatures(view: HedgeView, keys: Keys): void {
  const cue = cueOf(view)
  const rate = rateOf(view.observed)
  addNeighbours(view, rate, keys)
  addNoun(view, keys)
  addBag(view, keys)
  addSubject(view, cue, rate, keys)
  addOthers(view, cue, keys)
}

/** The words right beside it, one by one, and the classes of the two that it stands between. */
function addNeighbours(view: HedgeView, rate: number, keys: Keys): void {
  const { type, first, end } = view
  const { word, stem, shape } = view.words
  const own = stem[type[first]]
  for (let k = -2; k <= 2; k++) {
    if (k === 0) continue
    const token = k < 0 ? first + k : end + k - 1
    const form = mix(at(shape, view, token), k)
    add(keys, T.word, mix(at(word, view, token), k))
    add(keys, T.shape, form)
    add(keys, T.stemShape, mix(form, own))
  }
  add(keys, T.shapes, mix(mix(at(shape, view, first - 1), at(shape, view, end)), rate))
}

/** The nearest word of matter before it. */
function addNoun({ type, words, first, from }: HedgeView, keys: Keys): void {
  let noun = first - 1
  while (noun >= from && noun > first - SUBJECT_REACH && (words.marks[type[noun]] & Mark.light) !== 0) noun--
  add(keys, T.noun, noun >= from ? words.stem[type[noun]] : 0)
}

/** The words of matter around it, in no order. */
function addBag({ type, words, first, end, from, to }: HedgeView, keys: Keys): void {
  const { stem, marks } = words
  const isModal = (marks[type[first]] & Mark.modal) !== 0
  const last = Math.min(to, end + BAG)
  for (let token = Math.max(from, first - BAG); token < last; token++) {
    if (token === first) token = end
    if (token === last) return
    const own = type[token]
    if ((marks[own] & Mark.light) !== 0) continue
    const side = token < first ? 0 : 1
    add(keys, T.bag, mix(stem[own], side))
    if (isModal) add(keys, T.bag, mix(stem[own], 2 + side))
  }
}

/** The nearest subject before it. */
function addSubject({ type, words, first, from }: HedgeView, cue: number, rate: number, keys: Keys): void {
  let token = first - 1
  const last = Math.max(from, first - SUBJECT_REACH)
  while (token >= last && (words.marks[type[token]] & Mark.subject) === 0) token--
  const subject = token >= last ? words.word[type[token]] : NO_SUBJECT
  add(keys, T.subject, mix(subject, rate))
  add(keys, T.cueSubject, mix(subject, cue))
}

/** The candidates before and after it in its sentence. */
function addOthers(
  { type, words, candidates, index, first, end, from, to }: HedgeView,
  cue: number,
  keys: Keys,
): void {
  let previous = index - 1
  while (previous >= 0 && candidates[previous].end > first) previous--
  let next = index + 1
  while (next < candidates.length && candidates[next].first < end) next++
  const previousFirst = previous >= 0 ? candidates[previous].first : -1
  const nextFirst = next < candidates.length ? candidates[next].first : to
  const previousWord = previousFirst >= from ? words.word[type[previousFirst]] : 0
  const nextWord = nextFirst < to ? words.word[type[nextFirst]] : 0
  add(keys, T.neighbour, mix(previousWord, 1))
  add(keys, T.neighbour, mix(mix(previousWord, cue), 2))
  add(keys, T.neighbour, mix(nextWord, 3))
  add(keys, T.neighbour, mix(mix(nextWord, cue), 4))
}

/** A hash of a candidate's words. */
function cueOf({ type, words, first, end }: HedgeView): number {
  let hash = 0
  for (let token = first; token < end; token++) hash = mix(hash, words.word[type[token]])
  return hash
}

/**
 * How often annotators marked the string, as a small number: most frequent class, and log-odds in eight
 * steps; 0 where they never did.
 */
function rateOf(observed: ObservedCue | null): number {
  if (observed === null) return 0
  let best = 0
  let total = 0
  for (let c = 0; c < observed.marked.length; c++) {
    total += observed.marked[c]
    if (observed.marked[c] > observed.marked[best]) best = c
  }
  const odds = (total + 0.3) / (Math.max(0, observed.seen - total) + 0.5)
  return 1 + best * 8 + Math.max(0, Math.min(7, Math.round(Math.log2(odds) + 4)))
}
