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

/** Where the words of a kind stand, seen from a candidate. */
const Where = { left: 0, right: 1, near: 2, around: 3 } as const

/** Facts of a candidate's surroundings: where the words of a kind stand. */
const FACTS = [
  { mark: Mark.if, where: Where.left },
  { mark: Mark.if, where: Where.right },
  { mark: Mark.if, where: Where.around },
  { mark: Mark.modal, where: Where.left },
  { mark: Mark.modal, where: Where.right },
  { mark: Mark.modal, where: Where.near },
  { mark: Mark.that, where: Where.right },
  { mark: Mark.question, where: Where.around },
  { mark: Mark.quote, where: Where.around },
  { mark: Mark.negation, where: Where.near },
  { mark: Mark.whether, where: Where.around },
  { mark: Mark.would, where: Where.around },
  { mark: Mark.may, where: Where.around },
] as const

/** Stand-ins for a word beyond a sentence's ends. */
const BEFORE = 1
const AFTER = 2
const NO_SUBJECT = 3

/** A candidate as its features see it. */
interface View {
  readonly candidates: readonly HedgeCandidate[]
  readonly index: number
  /** Its tokens, `[first, end)`, in a sentence of the tokens `[from, to)`. */
  readonly first: number
  readonly end: number
  readonly from: number
  readonly to: number
  /** A hash of its words. */
  readonly cue: number
  /** How often annotators marked it, as `rateOf` tells. */
  readonly rate: number
}

function add(keys: Keys, template: number, value: number): void {
  push(keys, keyOf(template, value))
}

/** Reads the features of one document's candidates; the cost of each does not grow with its sentence. */
export function createHedgeReader(document: Document) {
  const { tokens, sentences } = document
  const { type } = tokens
  const { word, stem, shape, marks } = wordFacts(document)
  const { before, after } = gather(document, marks)

  /** The value of a token, or what stands for one beyond the sentence's ends. */
  function at(values: Int32Array, token: number, { from, to }: View): number {
    return token < from ? BEFORE : token >= to ? AFTER : values[type[token]]
  }

  function isLight(token: number): boolean {
    return (marks[type[token]] & Mark.light) !== 0
  }

  function hashOf(first: number, end: number): number {
    let hash = 0
    for (let token = first; token < end; token++) hash = mix(hash, word[type[token]])
    return hash
  }

  /** What is known of its words wherever they stand. */
  function addCue({ candidates, index, first, end, cue, rate }: View, seen: number, keys: Keys): void {
    const { entry, withdrawn } = candidates[index]
    add(keys, T.cue, cue)
    add(keys, T.rate, rate)
    add(keys, T.seen, Math.min(7, Math.floor(Math.log2(1 + seen))))
    add(keys, T.length, Math.min(4, end - first))
    if (entry >= 0) {
      add(keys, T.entry, ENTRY_HASHES[entry])
      add(keys, T.category, mix(CATEGORY_HASHES[entry], Number(withdrawn)))
      add(keys, T.category, mix(CATEGORY_HASHES[entry], 2 + rate))
    } else add(keys, T.category, mix(0, rate))
  }

  /** The words right beside it, one by one and in pairs. */
  function addNeighbours(view: View, keys: Keys): void {
    const { first, end, cue, rate } = view
    const own = stem[type[first]]
    for (let k = -2; k <= 2; k++) {
      if (k === 0) continue
      const token = k < 0 ? first + k : end + k - 1
      const form = mix(at(shape, token, view), k)
      add(keys, T.word, mix(at(word, token, view), k))
      add(keys, T.shape, form)
      add(keys, T.stemShape, mix(form, own))
    }
    const left = at(shape, first - 1, view)
    const right = at(shape, end, view)
    const sides = mix(left, right)
    add(keys, T.shapes, mix(sides, rate))
    add(keys, T.pair, mix(sides, cue))
    add(keys, T.pair, mix(mix(at(shape, first - 2, view), left), mix(cue, 1)))
    add(keys, T.pair, mix(mix(right, at(shape, end + 1, view)), mix(cue, 2)))
  }

  /** The verb or noun that the cue leans on, and the one before it: the nearest words of matter. */
  function addMatter(view: View, keys: Keys): void {
    const { first, end, from, to, cue } = view
    let head = end
    while (head < to && head < end + NEAR && isLight(head)) head++
    const headStem = head < to ? stem[type[head]] : 0
    add(keys, T.head, mix(headStem, 1))
    add(keys, T.head, mix(mix(headStem, cue), 2))
    add(keys, T.head, mix(mix(mix(at(shape, end, view), at(shape, head, view)), cue), 3))
    let noun = first - 1
    while (noun >= from && noun > first - NEAR && isLight(noun)) noun--
    const nounStem = noun >= from ? stem[type[noun]] : 0
    add(keys, T.noun, mix(nounStem, 1))
    add(keys, T.noun, mix(mix(nounStem, cue), 2))
  }

  /** The words of matter around it, in no order. */
  function addBag({ first, end, from, to }: View, keys: Keys): void {
    const isModal = (marks[type[first]] & Mark.modal) !== 0
    for (let token = Math.max(from, first - BAG); token < Math.min(to, end + BAG); token++) {
      if ((token >= first && token < end) || isLight(token)) continue
      const side = token < first ? 0 : 1
      add(keys, T.bag, mix(stem[type[token]], side))
      if (isModal) add(keys, T.bag, mix(stem[type[token]], 2 + side))
    }
  }

  /** Its subject, and the facts of its surroundings. */
  function addSurroundings({ first, end, from, cue, rate }: View, keys: Keys): void {
    let subject = NO_SUBJECT
    let near = 0
    for (let token = first - 1; token >= from && token >= first - NEAR; token--) {
      if (token >= first - 3) near |= marks[type[token]]
      if (subject === NO_SUBJECT && marks[type[token]] & Mark.subject) subject = word[type[token]]
    }
    add(keys, T.subject, mix(subject, rate))
    add(keys, T.cueSubject, mix(subject, cue))
    const left = before[first]
    const right = after[end - 1]
    // In the order of `Where`.
    const places = [left, right, near, left | right]
    for (let fact = 0; fact < FACTS.length; fact++) {
      if ((places[FACTS[fact].where] & FACTS[fact].mark) === 0) continue
      add(keys, T.fact, fact)
      add(keys, T.cueFact, mix(fact, cue))
      add(keys, T.rateFact, mix(fact, rate))
    }
  }

  /** The candidates before and after it in its sentence. */
  function addOthers({ candidates, index, first, end, from, to, cue }: View, keys: Keys): void {
    let previous = index - 1
    while (previous >= 0 && candidates[previous].end > first) previous--
    let next = index + 1
    while (next < candidates.length && candidates[next].first < end) next++
    const previousWord =
      previous >= 0 && candidates[previous].first >= from ? word[type[candidates[previous].first]] : 0
    const nextWord =
      next < candidates.length && candidates[next].first < to ? word[type[candidates[next].first]] : 0
    add(keys, T.neighbour, mix(previousWord, 1))
    add(keys, T.neighbour, mix(mix(previousWord, cue), 2))
    add(keys, T.neighbour, mix(nextWord, 3))
    add(keys, T.neighbour, mix(mix(nextWord, cue), 4))
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
    const { first, end } = candidates[index]
    const sentence = tokens.sentence[first]
    const view: View = {
      candidates,
      index,
      first,
      end,
      from: sentences.firstToken[sentence],
      to: sentences.endToken[sentence],
      cue: hashOf(first, end),
      rate: rateOf(observed),
    }
    addCue(view, observed?.seen ?? 0, keys)
    addNeighbours(view, keys)
    addMatter(view, keys)
    addBag(view, keys)
    addSurroundings(view, keys)
    addOthers(view, keys)
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
