import type { Document } from '../../document/document.ts'
import signTable from '../../lexicons/sentence-signs.tsv'
import { countSigns, parseSigns } from '../../lexicons/signs.ts'
import { findCandidates } from './candidates.ts'
import { HEDGING_CATEGORIES, hedges } from './lexicons.ts'
import { wordFacts } from './word-facts.ts'
import { Mark } from './word-marks.ts'

const signs = parseSigns(signTable)

const SHAPE = [
  'tokens',
  'word length',
  'commas',
  'brackets',
  'figures',
  'percents',
  'quotation marks',
  'questions',
  'capitals',
  'open end',
] as const
const HEDGES = [...HEDGING_CATEGORIES, 'hedges', 'hedge weights', 'strongest hedge'] as const

/**
 * Names of a sentence's features, in order: its signs by group, its shape, its hedges by category and weight.
 */
export const SENTENCE_FEATURES: readonly string[] = [...signs.groups, ...SHAPE, ...HEDGES]

const SHAPE_AT = signs.groups.length
const HEDGES_AT = SHAPE_AT + SHAPE.length
const TOTALS_AT = HEDGES_AT + HEDGING_CATEGORIES.length

/** What the shape counts besides words, and where. */
const COUNTED = [
  { mark: Mark.comma, at: SHAPE_AT + 2 },
  { mark: Mark.bracket, at: SHAPE_AT + 3 },
  { mark: Mark.figure, at: SHAPE_AT + 4 },
  { mark: Mark.percent, at: SHAPE_AT + 5 },
  { mark: Mark.quote, at: SHAPE_AT + 6 },
  { mark: Mark.question, at: SHAPE_AT + 7 },
] as const
const ANY_COUNTED = COUNTED.reduce((all, { mark }) => all | mark, 0)

/**
 * The features of each sentence, end to end, `SENTENCE_FEATURES.length` numbers a sentence.
 *
 * Hedges count as the lexicon finds them, before any learned decision: the regression weighs them itself.
 */
export function sentenceFeatures(document: Document): Float64Array {
  const { type } = document.tokens
  const { count, firstToken, endToken } = document.sentences
  const { letters, marks, code } = wordFacts(document)
  const width = SENTENCE_FEATURES.length
  const rows = new Float64Array(count * width)
  for (let s = 0, row = 0; s < count; s++, row += width) {
    const first = firstToken[s]
    const end = endToken[s]
    countSigns(signs, type, code, first, end, rows, row)
    let lettersInWords = 0
    let words = 0
    // As bits of their marks; the first word may have a capital whatever it is.
    let capitals = end > first ? -(marks[type[first]] & Mark.capital) : 0
    for (let token = first; token < end; token++) {
      const own = type[token]
      const mark = marks[own]
      lettersInWords += letters[own]
      words += -letters[own] >>> 31
      capitals += mark & Mark.capital
      if ((mark & ANY_COUNTED) !== 0) countMark(mark, rows, row)
    }
    rows[row + SHAPE_AT] = end - first
    rows[row + SHAPE_AT + 1] = lettersInWords / Math.max(1, words)
    rows[row + SHAPE_AT + 8] = capitals / Mark.capital
    const isClosed = end > first && (marks[type[end - 1]] & Mark.stop) !== 0
    rows[row + SHAPE_AT + 9] = isClosed ? 0 : 1
  }
  addHedges(document, rows)
  return rows
}

function countMark(marks: number, rows: Float64Array, row: number): void {
  for (let i = 0; i < COUNTED.length; i++) if ((marks & COUNTED[i].mark) !== 0) rows[row + COUNTED[i].at]++
}

function addHedges(document: Document, rows: Float64Array): void {
  for (const { entry, first, withdrawn } of findCandidates(document, hedges)) {
    if (withdrawn) continue
    const { category, weight } = hedges.entries[entry]
    const row = document.tokens.sentence[first] * SENTENCE_FEATURES.length
    rows[row + HEDGES_AT + HEDGING_CATEGORIES.indexOf(category)]++
    rows[row + TOTALS_AT]++
    rows[row + TOTALS_AT + 1] += weight
    rows[row + TOTALS_AT + 2] = Math.max(rows[row + TOTALS_AT + 2], weight)
  }
}
