import type { AnnotatedWords } from '../words.ts'
import { clauseTests } from './clauses.ts'
import { extentTests } from './extent.ts'
import { modalTests } from './modals.ts'
import { quantityTests } from './quantities.ts'
import { readingTests } from './readings.ts'

/** Decides whether the words `[first, end)` are the cue that they look like. */
export type ContextTest = (text: AnnotatedWords, first: number, end: number) => boolean

/** The context tests that a lexicon's `when` column may name. */
export const contextTests: Readonly<Record<string, ContextTest>> = {
  ...modalTests,
  ...quantityTests,
  ...readingTests,
  ...clauseTests,
  ...extentTests,
}
