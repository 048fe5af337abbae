import { annotate } from '../../src/document/annotate.ts'
import { attributionsOf } from '../../src/document/attributions/attributions.ts'
import { findNames } from '../../src/document/names/find.ts'
import { tokenize } from '../../src/document/tokens/tokenize.ts'
import { models } from '../../src/engine.ts'
import { findCandidates } from '../../src/metrics/wording/candidates.ts'
import { hedges } from '../../src/metrics/wording/lexicons.ts'
import { mentionStage } from './mentions.ts'

/** The stages of a document, each on its own, on one text. */
export function stagesOn(text: string): [string, () => unknown][] {
  const document = annotate(text)
  return [
    ['tokens', () => tokenize(text)],
    ['tokens and sentences', () => annotate(text)],
    ['quotations', () => annotate(text).quotations],
    ['tokens, sentences, lexicons', () => findCandidates(annotate(text), hedges)],
    ['names, after sentences', () => findNames(document, models.names)],
    ['attributions, likewise', () => attributionsOf(document, models.attribution)],
    mentionStage(text),
  ]
}
