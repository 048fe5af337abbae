import type { Clusters } from '../../learned/clusters.ts'
import { readTables, type Tables } from '../../learned/tables.ts'
import type { WordKinds } from '../../learned/word-kinds.ts'
import { type NameLayout, nameLayout } from './layout.ts'
import { type NameVocabularySettings, readNameVocabulary } from './vocabulary.ts'
import type { WordTools } from './word-row.ts'

/** What the name labeller has learned. */
export interface NameModel extends WordTools {
  readonly layout: NameLayout
  readonly tables: Tables
  /** Transitions, as `viterbi` takes them. */
  readonly transitions: Int32Array
}

/** What a weight file holds besides rows. */
export interface NameSettings extends NameVocabularySettings {
  readonly transitions: readonly number[]
}

/** Reads the weight file of the labeller. */
export function readNameModel(buffer: ArrayBuffer, clusters: Clusters, kinds: WordKinds): NameModel {
  const tables = readTables(buffer)
  const settings = tables.settings as unknown as NameSettings
  const vocabulary = readNameVocabulary(settings)
  return {
    vocabulary,
    clusters,
    kinds,
    layout: nameLayout(vocabulary),
    tables,
    transitions: Int32Array.from(settings.transitions),
  }
}
