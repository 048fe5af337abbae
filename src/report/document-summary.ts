import type { Document, Span } from '../document/document.ts'
import { guessLanguage } from '../document/language/guess.ts'
import { spanOf } from '../document/token-range.ts'
import type { DocumentSummary } from './report.ts'

/**
 * Sizes of a document, and how much of it is quoted or attributed; characters are UTF-16 units of the text.
 */
export function documentSummary(document: Document): DocumentSummary {
  const { text, tokens } = document
  const contents = document.attributions.flatMap(({ content }) =>
    content.map((range) => spanOf(tokens, range)),
  )
  const quotations = document.quotations.flatMap(({ spans }) => spans)
  return {
    characters: text.length,
    words: document.words,
    sentences: document.sentences.count,
    paragraphs: document.paragraphs.count,
    language: guessLanguage(document),
    quotedShare: covered(quotations) / (text.length || 1),
    attributedShare: covered(contents) / (text.length || 1),
  }
}

/** Length of the union of spans. */
function covered(spans: readonly Span[]): number {
  let length = 0
  let reached = 0
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= reached) continue
    length += end - Math.max(start, reached)
    reached = end
  }
  return length
}
