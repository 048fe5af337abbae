import type { Document } from '../document/document.ts'
import type { AnalyzeOptions } from './report.ts'

const CUES_CHANGED =
  'Cues were added or switched off for this request; the scores of their metrics do not compare with the reference corpus.'
const NO_WORDS =
  'The text has no words: its rates are 0 for want of any, and its scores and intervals say nothing.'

/** What to mind when reading the numbers of a document. */
export function warningsOf({ words }: Document, { cues }: AnalyzeOptions): string[] {
  return [...(cues ? [CUES_CHANGED] : []), ...(words === 0 ? [NO_WORDS] : [])]
}
