import { type Document, TokenKind } from '../../document/document.ts'
import signTable from '../../lexicons/sentence-signs.tsv'
import { createSignCounter, parseSigns } from '../../lexicons/signs.ts'
import { findCandidates } from './candidates.ts'
import { HEDGING_CATEGORIES, hedges } from './hedge-lexicon.ts'
import { wordCodes } from './word-codes.ts'

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

/** Where a character that the shape counts is counted. */
const MARKS: ReadonlyMap<string, number> = new Map([
  [',', SHAPE_AT + 2],
  ['(', SHAPE_AT + 3],
  ['[', SHAPE_AT + 3],
  ['%', SHAPE_AT + 5],
  ['"', SHAPE_AT + 6],
  ['“', SHAPE_AT + 6],
  ['?', SHAPE_AT + 7],
])

/**
 * The features of each sentence, end to end, `SENTENCE_FEATURES.length` numbers a sentence.
 *
 * Hedges count as the lexicon finds them, before any learned decision: the regression weighs them itself.
 */
export function sentenceFeatures(document: Document): Float64Array {
  const { tokens, types, sentences } = document
  const width = SENTENCE_FEATURES.length
  const rows = new Float64Array(sentences.count * width)
  const countSigns = createSignCounter(document, signs, wordCodes(document))
  // What each word type adds to the shape: letters of a word, and the place of what is counted, or -1.
  const letters = new Int32Array(types.count)
  const counted = new Int32Array(types.count).fill(-1)
  const capital = new Uint8Array(types.count)
  for (let type = 0; type < types.count; type++) {
    const form = types.form[type]
    if (types.kind[type] === TokenKind.word) {
      const initial = form.charCodeAt(0)
      letters[type] = form.length
      capital[type] = Number(initial >= 65 && initial <= 90)
    } else if (types.kind[type] === TokenKind.number) counted[type] = SHAPE_AT + 4
    else counted[type] = MARKS.get(form) ?? -1
  }
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
        if (capital[type] === 1 && token > first) rows[row + SHAPE_AT + 8]++
      } else if (counted[type] >= 0) rows[row + counted[type]]++
    }
    rows[row + SHAPE_AT] = end - first
    rows[row + SHAPE_AT + 1] = lettersInWords / Math.max(1, words)
    rows[row + SHAPE_AT + 9] = end > first && endsSentence(types.form[tokens.type[end - 1]]) ? 0 : 1
  }
  addHedges(document, rows)
  return rows
}

function addHedges(document: Document, rows: Float64Array): void {
  const candidates = findCandidates(document, hedges)
  for (let i = 0; i < candidates.count; i++) {
    if (candidates.withdrawn[i] === 1) continue
    const { category, weight } = hedges.entries[candidates.entry[i]]
    const row = document.tokens.sentence[candidates.first[i]] * SENTENCE_FEATURES.length
    rows[row + HEDGES_AT + HEDGING_CATEGORIES.indexOf(category)]++
    rows[row + TOTALS_AT]++
    rows[row + TOTALS_AT + 1] += weight
    rows[row + TOTALS_AT + 2] = Math.max(rows[row + TOTALS_AT + 2], weight)
  }
}

function endsSentence(form: string): boolean {
  return form === '.' || form === '!' || form === '?'
}
