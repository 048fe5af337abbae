import type { Clusters } from '../../../learned/clusters.ts'
import { readTables } from '../../../learned/tables.ts'
import type { LabelTools } from './context.ts'
import { type PairLayout, pairLayout } from './pairing.ts'
import { type RoleLayout, roleLayout } from './roles.ts'
import { type Stage, stageOf } from './stage.ts'
import { readVocabulary, type VocabularySettings } from './vocabulary.ts'

/** The trained models of attribution. */
export interface AttributionModel extends LabelTools {
  readonly roles: Stage<RoleLayout>
  readonly pairs: Stage<PairLayout>
}

/** Reads the weight files of both stages; that of the first carries the vocabulary of both. */
export function readAttribution(
  roles: ArrayBuffer,
  pairs: ArrayBuffer,
  clusters: Clusters,
): AttributionModel {
  // The small file first: by the time of the large one, the loops that read both have been compiled.
  const pairTables = readTables(pairs)
  const roleTables = readTables(roles)
  const vocabulary = readVocabulary(roleTables.settings as unknown as VocabularySettings)
  return {
    vocabulary,
    clusters,
    roles: stageOf(roleLayout(vocabulary), roleTables),
    pairs: stageOf(pairLayout(vocabulary), pairTables),
  }
}
