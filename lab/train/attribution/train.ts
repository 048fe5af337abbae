import { PAIR_LABELS, pairLayout } from '../../../src/document/attributions/labelling/pairing.ts'
import { ROLE_LABELS, roleLayout } from '../../../src/document/attributions/labelling/roles.ts'
import { stageOf } from '../../../src/document/attributions/labelling/stage.ts'
import { readVocabulary } from '../../../src/document/attributions/labelling/vocabulary.ts'
import type { Clusters } from '../../../src/learned/clusters.ts'
import { readTables } from '../../../src/learned/tables.ts'
import { chainWeights } from '../chain.ts'
import { likelihoodBy, tallyCues } from './likelihood.ts'
import { pairExamples, trainPairs } from './pairing.ts'
import { roleExamples, trainRoles } from './roles.ts'
import type { GoldText } from './texts.ts'
import { vocabularyOf } from './vocabulary.ts'

const EPOCHS = 8
/** Stage 2 learns from what stage 1 finds in texts that it has not seen: this many folds of them. */
const FOLDS = 4
/** Rows whose weights all round to less are left out: half the size, and no accuracy. */
const PRUNE = 4

/** The weight files of both stages. */
export interface AttributionWeights {
  readonly roles: Uint8Array<ArrayBuffer>
  readonly pairs: Uint8Array<ArrayBuffer>
}

/** Trains both stages on some texts, always to the same bytes. */
export function trainAttribution(texts: readonly GoldText[], clusters: Clusters): AttributionWeights {
  const tallies = tallyCues(texts)
  const settings = vocabularyOf(texts, tallies)
  const vocabulary = readVocabulary(settings)
  /** For each text the vocabulary less what the text itself tells of its cues. */
  const tools = texts.map((text) => ({
    vocabulary: { ...vocabulary, likelihoodOf: likelihoodBy(tallies, tallyCues([text])) },
    clusters,
  }))
  const toolsFor = (text: number) => tools[text]
  const roles = roleLayout(vocabulary)
  const pairs = pairLayout(vocabulary)

  const examples = roleExamples(texts, toolsFor)
  const rolesFrom = (use?: (text: number) => boolean) =>
    chainWeights(
      'attribution-roles',
      ROLE_LABELS,
      examples.features.keys,
      trainRoles(examples, EPOCHS, use),
      { direct: roles.direct, ...settings },
      PRUNE,
    )
  const held = Array.from({ length: FOLDS }, (_, fold) =>
    stageOf(roles, readTables(rolesFrom((text) => text % FOLDS !== fold).buffer)),
  )
  const paired = pairExamples(texts, toolsFor, (text) => held[text % FOLDS])
  return {
    roles: rolesFrom(),
    pairs: chainWeights(
      'attribution-pairs',
      PAIR_LABELS,
      paired.features.keys,
      trainPairs(paired, EPOCHS),
      { direct: pairs.direct },
      PRUNE,
    ),
  }
}
