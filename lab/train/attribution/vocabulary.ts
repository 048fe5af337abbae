import {
  classNameOf,
  type VocabularySettings,
} from '../../../src/document/attributions/labelling/vocabulary.ts'
import { frequent } from '../frequent.ts'
import { likelihoodBy, stemsByLikelihood, type Tally } from './likelihood.ts'
import type { GoldText } from './texts.ts'

/** Stems and classes seen less often are one: they would remember more than they teach. */
const LEAST = 22
/** A stem of at least this likelihood, seen at least so often, is told from other cues. */
const LIKELY = 2
const LEAST_CUE = 10

/**
 * The vocabulary of some texts: the most frequent first, so that what is met often stands together in memory.
 */
export function vocabularyOf(
  texts: readonly GoldText[],
  tallies: ReadonlyMap<string, Tally>,
): VocabularySettings {
  const likelihoodOf = likelihoodBy(tallies)
  const counts = new Map([...tallies].map(([stem, { all }]) => [stem, all]))
  const classes = new Map<string, number>()
  for (const { document, facts } of texts) {
    const { tokens, types } = document
    for (let token = 0; token < tokens.count; token++) {
      const type = tokens.type[token]
      const name = classNameOf(types, type, facts.capital[type] === 1)
      classes.set(name, (classes.get(name) ?? 0) + 1)
    }
  }
  const isCue = (stem: string) => likelihoodOf(stem) >= LIKELY && (counts.get(stem) ?? 0) >= LEAST_CUE
  return {
    stems: frequent(counts, LEAST).join(' '),
    cues: frequent(counts, LEAST_CUE).filter(isCue).join(' '),
    classes: frequent(classes, LEAST).join(' '),
    likelihoods: stemsByLikelihood(tallies),
  }
}
