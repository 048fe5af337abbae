import type { Document } from '../../document.ts'
import type { WordFacts } from '../words.ts'

/** What the rules read of a text, besides what was found in it. */
export interface ReadText {
  readonly document: Document
  readonly facts: WordFacts
  /** By token: 1 inside quotation marks. */
  readonly quoted: Uint8Array
}
