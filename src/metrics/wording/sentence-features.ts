import type { Document } from '../../document/document.ts'
import signTable from '../../lexicons/sentence-signs.tsv'
import { createSignCounter, parseSigns } from '../../lexicons/signs.ts'
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

/** Names of a sentence's features, in order: its signs by group, its shape, its hedges by category and weight. */
export const SENTENCE_FEATURES: readonly string[] = [...signs.groups, ...SHAPE, ...HEDGES]

const SHAPE_AT = signs.groups.length
const HEDGES_AT = SHAPE_AT + SHAPE.length
const TOTALS_AT = HEDGES_AT + HEDGING_CATEGORIES.length

/** What the shape counts besides words, and where. */
const COUNTED = [
  [Mark.comma, SHAPE_AT + 2],
  [Mark.bracket, SHAPE_AT + 3],
  [Mark.figure, SHAPE_AT + 4],
  [Mark.percent, SHAPE_AT + 5],
  [Mark.quote, SHAPE_AT + 6],
  [Mark.question, SHAPE_AT + 7],
] as const

/**
 * The features of each sentence, end to end, `SENTENCE_FEATURES.length` numbers a sentence.
 *
 * Hedges count as the lexicon finds them, before any learned decision: the regression weighs them itself.
 */
export function sentenceFeatures(document: Document): Float64Array {
  const { tokens, sentences } = document
  const { letters, marks, code } = wordFacts(document)
  const width = SENTENCE_FEATURES.length
  const rows = new Float64Array(sentences.count * width)
  const countSigns = createSignCounter(document, signs, code)
  for (let s = 0; s < sentences.count; s++) {
    const row = s * width
    const first = sentences.firstToken[s]
    const end = sentences.endToken[s]
    countSigns(first, end, rows, row)
    let lettersInWords = 0
    let words = 0
    for (let token = first; token < end; token++) {
      const type = tokens.type[token]
      if (letters[type] > 0) {
        lettersInWords += letters[type]
        words++
        if ((marks[type] & Mark.capital) !== 0 && token > first) rows[row + SHAPE_AT + 8]++
      } else if (marks[type] !== 0) {
        for (const [mark, at] of COUNTED) if ((marks[type] & mark) !== 0) rows[row + at]++
      }
    }
    rows[row + SHAPE_AT] = end - first
    rows[row + SHAPE_AT + 1] = lettersInWords / Math.max(1, words)
    const isClosed = end > first && (marks[tokens.type[end - 1]] & Mark.stop) !== 0
    rows[row + SHAPE_AT + 9] = isClosed ? 0 : 1
  }
  addHedges(document, rows)
  return rows
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
