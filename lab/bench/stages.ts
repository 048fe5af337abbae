import { annotate } from '../../src/document/annotate.ts'
import { tokenize } from '../../src/document/tokenize.ts'

/** The stages of a document, each on its own, on one text. */
export function stagesOn(text: string): [string, () => unknown][] {
  return [
    ['tokens', () => tokenize(text)],
    ['tokens and sentences', () => annotate(text)],
    ['quotations', () => annotate(text).quotations],
  ]
}
