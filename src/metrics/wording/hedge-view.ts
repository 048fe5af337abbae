import type { Document } from '../../document/document.ts'
import type { HedgeCandidate } from './hedge-candidates.ts'
import type { ObservedCue } from './observed-cues.ts'
import { type WordFacts, wordFacts } from './word-facts.ts'
import { Mark } from './word-marks.ts'

/** How far before a candidate a word is near it, in tokens. */
const NEAR = 3

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

/** How many facts there are. */
export const FACT_COUNT = FACTS.length

/** A candidate as its features see it. */
export interface HedgeView {
  /** The types of the text's tokens. */
  readonly type: Int32Array
  readonly words: WordFacts
  readonly candidates: readonly HedgeCandidate[]
  readonly index: number
  /** Its tokens, `[first, end)`, in a sentence of the tokens `[from, to)`. */
  readonly first: number
  readonly end: number
  readonly from: number
  readonly to: number
  /** What annotators marked elsewhere of these words. */
  readonly observed: ObservedCue | null
  /** The facts that hold of it, as bits in the order of `FACTS`. */
  readonly facts: number
}

/**
 * Looks at one document's candidates; the cost of each does not grow with its sentence.
 *
 * @returns a function that gives the view of candidate `index`; `observed` is what annotators marked
 * elsewhere: in training, without the article in hand
 */
export function createHedgeViewer(document: Document) {
  const { tokens, sentences } = document
  const { type } = tokens
  const words = wordFacts(document)
  const { before, after } = gather(document, words.marks)
  return (
    candidates: readonly HedgeCandidate[],
    index: number,
    observed: ObservedCue | null = candidates[index].observed,
  ): HedgeView => {
    const { first, end } = candidates[index]
    const sentence = tokens.sentence[first]
    const from = sentences.firstToken[sentence]
    let near = 0
    for (let token = Math.max(from, first - NEAR); token < first; token++) near |= words.marks[type[token]]
    return {
      type,
      words,
      candidates,
      index,
      first,
      end,
      from,
      to: sentences.endToken[sentence],
      observed,
      facts: factsOf(before[first], after[end - 1], near),
    }
  }
}

/** The facts that hold where the words before, after and near a candidate have these marks. */
function factsOf(left: number, right: number, near: number): number {
  let facts = 0
  for (let fact = 0; fact < FACTS.length; fact++) {
    if ((marksAt(FACTS[fact].where, left, right, near) & FACTS[fact].mark) !== 0) facts |= 1 << fact
  }
  return facts
}

function marksAt(where: number, left: number, right: number, near: number): number {
  if (where === Where.left) return left
  if (where === Where.right) return right
  return where === Where.near ? near : left | right
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
