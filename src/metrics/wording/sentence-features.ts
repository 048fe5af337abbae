import { type Document, TokenKind } from '../../document/document.ts'
import signTable from '../../lexicons/sentence-signs.tsv'
import { createSignCounter, parseSigns } from '../../lexicons/signs.ts'
import { findCandidates } from './candidates.ts'
import { HEDGING_CATEGORIES, hedges } from './hedge-lexicon.ts'

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
  const countSigns = createSignCounter(document, signs)
  const mark = types.lower.map((form) => MARKS.get(form) ?? -1)
  for (let s = 0; s < sentences.count; s++) {
    const row = s * width
    const first = sentences.firstToken[s]
    const end = sentences.endToken[s]
    countSigns(first, end, rows, row)
    let letters = 0
    let words = 0
    for (let token = first; token < end; token++) {
      const type = tokens.type[token]
      const kind = types.kind[type]
      if (kind === TokenKind.word) {
        const initial = types.form[type].charCodeAt(0)
        letters += types.form[type].length
        words++
        if (token > first && initial >= 65 && initial <= 90) rows[row + SHAPE_AT + 8]++
      } else if (kind === TokenKind.number) rows[row + SHAPE_AT + 4]++
      else if (mark[type] >= 0) rows[row + mark[type]]++
    }
    rows[row + SHAPE_AT] = end - first
    rows[row + SHAPE_AT + 1] = letters / Math.max(1, words)
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
