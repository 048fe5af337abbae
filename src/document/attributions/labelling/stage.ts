import { type Factors, factorsOf } from '../../../learned/marginals.ts'
import type { Tables } from '../../../learned/tables.ts'

/** Softens a perceptron's scores into probabilities; set on held-out folds of the train part. */
const TEMPERATURE = 8

/** A trained stage of the labelling: scores for each token, and a chain over the labels. */
export interface Stage<Layout> {
  readonly layout: Layout
  readonly tables: Tables
  readonly factors: Factors
}

/** A stage of what its weight file holds. */
export function stageOf<Layout>(layout: Layout, tables: Tables): Stage<Layout> {
  const transitions = Int32Array.from(tables.settings.transitions as readonly number[])
  const factors = factorsOf(transitions, tables.labels.length, tables.scale / TEMPERATURE)
  return { layout, tables, factors }
}
