import { annotate } from '../../src/document/annotate.ts'
import { tokenize } from '../../src/document/tokenize.ts'
import { absolutes } from '../../src/metrics/absolutism.ts'
import { boosters } from '../../src/metrics/certainty.ts'
import { findCandidates } from '../../src/metrics/wording/candidates.ts'
import { hedges } from '../../src/metrics/wording/hedge-lexicon.ts'
import { mentionStage } from './mentions.ts'

/** The stages of a document, each on its own, on one text. */
export function stagesOn(text: string): [string, () => unknown][] {
  return [
    ['tokens', () => tokenize(text)],
    ['tokens and sentences', () => annotate(text)],
    ['quotations', () => annotate(text).quotations],
    ['tokens, sentences, hedges', () => findCandidates(annotate(text), hedges)],
    ['tokens, sentences, boosters', () => findCandidates(annotate(text), boosters)],
    ['tokens, sentences, absolutes', () => findCandidates(annotate(text), absolutes)],
    mentionStage(text),
  ]
}
