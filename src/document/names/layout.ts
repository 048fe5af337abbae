import { layOut } from '../../learned/layout.ts'
import { NAME_LABELS } from './labels.ts'
import { REACH } from './near.ts'
import { USAGES } from './usage.ts'
import { BEYOND, type NameVocabulary } from './vocabulary.ts'
import { CLUSTERS, FACT_BITS, FAMILIARS, KINDS } from './word-row.ts'

/** Places around a token, from `REACH` before it to `REACH` after it. */
export const POSITIONS = 2 * REACH + 1
/** Values that the hash of a form or of an affix may take: few of some ten thousand share one. */
export const SPELLINGS = 1 << 22
/**
 * A token's place among the capitals that stand together with it:
 * how many they are, up to 5, and up to 3 before it.
 */
export const LENGTHS = 6
export const DISTANCES = 4
/** Integers that the scores of a token take, as lanes. */
export const LANES = 2 * Math.ceil(NAME_LABELS.length / 4)

/** Where the features of the labeller stand. */
export type NameLayout = ReturnType<typeof nameLayout>

/** Lays out the templates for a vocabulary. */
export function nameLayout(vocabulary: NameVocabulary) {
  const wordCount = vocabulary.words.count + BEYOND + 1
  const shapeCount = vocabulary.shapes.size + BEYOND + 1
  const factCount = vocabulary.facts.size + BEYOND + 1
  const { at, direct } = layOut(
    {
      word: wordCount * POSITIONS,
      shape: shapeCount * POSITIONS,
      cluster: CLUSTERS * POSITIONS,
      kind: KINDS * POSITIONS,
      familiar: FAMILIARS * POSITIONS,
      usage: USAGES,
      fact: FACT_BITS * POSITIONS,
      facts: factCount,
      usageFamiliar: USAGES * FAMILIARS,
      shapeFamiliar: shapeCount * FAMILIARS,
      shapeUsage: shapeCount * USAGES,
      besideWord: wordCount * 2,
      besideCluster: CLUSTERS * 2,
      besideFacts: factCount * 4,
      shapePair: shapeCount ** 2 * 2,
      factPair: factCount ** 2 * 2,
      phrase: factCount * 4 * 3,
      place: LENGTHS * DISTANCES,
      lastWord: wordCount * DISTANCES,
      firstWord: wordCount * DISTANCES,
      lastCluster: CLUSTERS * DISTANCES,
      firstCluster: CLUSTERS * DISTANCES,
    },
    {
      form: SPELLINGS,
      suffix: SPELLINGS * 4,
      prefix: SPELLINGS * 4,
      outerWords: wordCount ** 2 * 2,
      wordShape: wordCount * shapeCount * 2,
      shapeTriple: shapeCount ** 3,
      clusterPair: CLUSTERS ** 2 * 2,
      outerClusters: CLUSTERS ** 2 * 2,
      clusterTriple: CLUSTERS ** 3,
      kindTriple: KINDS ** 3,
    },
  )
  return { at, direct, wordCount, shapeCount, factCount }
}
