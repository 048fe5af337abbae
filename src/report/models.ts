import type { AttributionModel } from '../document/attributions/labelling/model.ts'
import type { NameModel } from '../document/names/model.ts'
import type { Trees } from '../learned/trees.ts'
import type { SentimentModel } from '../metrics/sentiment/model.ts'
import type { HedgeModels } from '../metrics/wording/learned-hedges.ts'

/** The trained models that the engine runs; docs/model-card.md tells what each was trained on. */
export interface Models {
  readonly attribution: AttributionModel
  readonly certainty: Trees
  readonly names: NameModel
  readonly hedging: HedgeModels
  readonly sentiment: SentimentModel
}
