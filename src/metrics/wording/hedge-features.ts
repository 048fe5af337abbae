import type { Document } from '../../document/document.ts'
import { type Keys, keyOf, mix, push } from '../../learned/keys.ts'
import type { HedgeCandidate } from './hedge-candidates.ts'
import { CATEGORY_HASHES, ENTRY_HASHES } from './hedge-hashes.ts'
import type { ObservedCue } from './observed-cues.ts'
import { wordFacts } from './word-facts.ts'
import { Mark } from './word-marks.ts'

/** Reach of the bag of words on each side of a candidate, in tokens. */
const BAG = 8
/** How far from a candidate its subject and its head are looked for, in tokens. */
const NEAR = 5

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
  pair: 17,
  head: 18,
  noun: 19,
  bag: 20,
} as const

/** Facts of a candidate's surroundings: where the words of a kind stand. */
const FACTS: readonly { readonly mark: number; readonly where: 'left' | 'right' | 'near' | 'around' }[] = [
  { mark: Mark.if, where: 'left' },
  { mark: Mark.if, where: 'right' },
  { mark: Mark.if, where: 'around' },
  { mark: Mark.modal, where: 'left' },
  { mark: Mark.modal, where: 'right' },
  { mark: Mark.modal, where: 'near' },
  { mark: Mark.that, where: 'right' },
  { mark: Mark.question, where: 'around' },
  { mark: Mark.quote, where: 'around' },
  { mark: Mark.negation, where: 'near' },
  { mark: Mark.whether, where: 'around' },
  { mark: Mark.would, where: 'around' },
  { mark: Mark.may, where: 'around' },
]

/** Stand-ins for a word beyond a sentence's ends. */
const BEFORE = 1
const AFTER = 2
const NO_SUBJECT = 3

/** Reads the features of one document's candidates; the cost of each does not grow with its sentence. */
export function createHedgeReader(document: Document) {
  const { tokens, sentences } = document
  const { type } = tokens
  const { word, stem, shape, marks } = wordFacts(document)
  const { before, after } = gather(document, marks)
  const isLight = (token: number) => (marks[type[token]] & Mark.light) !== 0

  function at(values: Int32Array, token: number, from: number, to: number): number {
    return token < from ? BEFORE : token >= to ? AFTER : values[type[token]]
  }

  /**
   * Adds the features of candidate `index`.
   *
   * @param observed what annotators marked elsewhere; in training, without the article in hand
   */
  return function read(
    candidates: readonly HedgeCandidate[],
    index: number,
    keys: Keys,
    observed: ObservedCue | null = candidates[index].observed,
  ): void {
    const { first, end, entry, withdrawn } = candidates[index]
    const from = sentences.firstToken[tokens.sentence[first]]
    const to = sentences.endToken[tokens.sentence[first]]
    const add = (template: number, value: number) => push(keys, keyOf(template, value))

    let cue = 0
    for (let token = first; token < end; token++) cue = mix(cue, word[type[token]])
    const rate = rateOf(observed)
    add(T.cue, cue)
    add(T.rate, rate)
    add(T.seen, Math.min(7, Math.floor(Math.log2(1 + (observed?.seen ?? 0)))))
    add(T.length, Math.min(4, end - first))
    if (entry >= 0) {
      add(T.entry, ENTRY_HASHES[entry])
      add(T.category, mix(CATEGORY_HASHES[entry], Number(withdrawn)))
      add(T.category, mix(CATEGORY_HASHES[entry], 2 + rate))
    } else add(T.category, mix(0, rate))

    const own = stem[type[first]]
    for (const k of [-2, -1, 1, 2]) {
      const token = k < 0 ? first + k : end + k - 1
      const form = at(shape, token, from, to)
      add(T.word, mix(at(word, token, from, to), k))
      add(T.shape, mix(form, k))
      add(T.stemShape, mix(mix(form, k), own))
    }
    const left = at(shape, first - 1, from, to)
    const right = at(shape, end, from, to)
    add(T.shapes, mix(mix(left, right), rate))
    add(T.pair, mix(mix(left, right), cue))
    add(T.pair, mix(mix(at(shape, first - 2, from, to), left), mix(cue, 1)))
    add(T.pair, mix(mix(right, at(shape, end + 1, from, to)), mix(cue, 2)))

    // The verb or noun that the cue leans on, and the one before it: the nearest words of matter.
    let head = end
    while (head < to && head < end + NEAR && isLight(head)) head++
    const headStem = head < to ? stem[type[head]] : 0
    add(T.head, mix(headStem, 1))
    add(T.head, mix(mix(headStem, cue), 2))
    add(T.head, mix(mix(mix(right, at(shape, head, from, to)), cue), 3))
    let noun = first - 1
    while (noun >= from && noun > first - NEAR && isLight(noun)) noun--
    const nounStem = noun >= from ? stem[type[noun]] : 0
    add(T.noun, mix(nounStem, 1))
    add(T.noun, mix(mix(nounStem, cue), 2))
    const isModal = (marks[type[first]] & Mark.modal) !== 0
    for (let token = Math.max(from, first - BAG); token < Math.min(to, end + BAG); token++) {
      if ((token >= first && token < end) || isLight(token)) continue
      const side = token < first ? 0 : 1
      add(T.bag, mix(stem[type[token]], side))
      if (isModal) add(T.bag, mix(stem[type[token]], 2 + side))
    }

    let subject = NO_SUBJECT
    let near = 0
    for (let token = first - 1; token >= from && token >= first - NEAR; token--) {
      if (token >= first - 3) near |= marks[type[token]]
      if (subject === NO_SUBJECT && marks[type[token]] & Mark.subject) subject = word[type[token]]
    }
    add(T.subject, mix(subject, rate))
    add(T.cueSubject, mix(subject, cue))

    const places = {
      left: before[first],
      right: after[end - 1],
      near,
      around: before[first] | after[end - 1],
    }
    for (let fact = 0; fact < FACTS.length; fact++) {
      if ((places[FACTS[fact].where] & FACTS[fact].mark) === 0) continue
      add(T.fact, fact)
      add(T.cueFact, mix(fact, cue))
      add(T.rateFact, mix(fact, rate))
    }

    let previous = index - 1
    while (previous >= 0 && candidates[previous].end > first) previous--
    let next = index + 1
    while (next < candidates.length && candidates[next].first < end) next++
    const previousWord =
      previous >= 0 && candidates[previous].first >= from ? word[type[candidates[previous].first]] : 0
    const nextWord =
      next < candidates.length && candidates[next].first < to ? word[type[candidates[next].first]] : 0
    add(T.neighbour, mix(previousWord, 1))
    add(T.neighbour, mix(mix(previousWord, cue), 2))
    add(T.neighbour, mix(nextWord, 3))
    add(T.neighbour, mix(mix(nextWord, cue), 4))
  }
}

/** For each token the marks of all words before it, and of all after it, in its sentence. */
function gather({ tokens, sentences }: Document, marks: Int32Array) {
  const before = new Int32Array(tokens.count)
  const after = new Int32Array(tokens.count)
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.firstToken[s]
    const last = sentences.endToken[s] - 1
    for (let token = first + 1; token <= last; token++) {
      before[token] = before[token - 1] | marks[tokens.type[token - 1]]
    }
    for (let token = last - 1; token >= first; token--) {
      after[token] = after[token + 1] | marks[tokens.type[token + 1]]
    }
  }
  return { before, after }
}

/** How often annotators marked the string, as a small number: most frequent class, and log-odds in eight steps. */
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
