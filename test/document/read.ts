import { annotate } from '../../src/document/annotate.ts'

/** The tokens of a text, as they stand in it. */
export function tokensOf(text: string): string[] {
  const { tokens } = annotate(text)
  return Array.from(tokens.start, (start, i) => text.slice(start, tokens.end[i]))
}

/** The sentences of a text, as they stand in it. */
export function sentencesOf(text: string): string[] {
  const { sentences } = annotate(text)
  return Array.from(sentences.start, (start, i) => text.slice(start, sentences.end[i]))
}

/** The paragraphs of a text, as they stand in it. */
export function paragraphsOf(text: string): string[] {
  const { paragraphs } = annotate(text)
  return Array.from(paragraphs.start, (start, i) => text.slice(start, paragraphs.end[i]))
}

/** The spans of each quotation, joined by " | ". */
export function quotationsOf(text: string): string[] {
  return annotate(text).quotations.map(({ spans }) =>
    spans.map((s) => text.slice(s.start, s.end)).join(' | '),
  )
}
