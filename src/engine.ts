import { readAttribution } from './document/attributions/labelling/model.ts'
import { readNameModel } from './document/names/model.ts'
import { shareCommon } from './document/tokens/shared-words.ts'
import attributionPairs from './learned/attribution-pairs.bin'
import attributionRoles from './learned/attribution-roles.bin'
import certainty from './learned/certainty.bin'
import clusters from './learned/clusters.bin'
import { clusterOf, NO_CLUSTER, readClusters } from './learned/clusters.ts'
import hedges from './learned/hedges.bin'
import names from './learned/names.bin'
import sentiment from './learned/sentiment.bin'
import { readTrees } from './learned/trees.ts'
import weasels from './learned/weasels.bin'
import { readWeights } from './learned/weights.ts'
import wordKinds from './learned/word-kinds.bin'
import { readWordKinds } from './learned/word-kinds.ts'
import { createSentimentModel } from './metrics/sentiment/model.ts'
import { createHedgeModel } from './metrics/wording/hedge-decision.ts'
import { createAnalyzer } from './report/analyzer.ts'
import hashes from './report/hashes.data.json' with { type: 'json' }
import type { Models } from './report/models.ts'
import reference from './report/reference.data.json' with { type: 'json' }

const wordClasses = readClusters(clusters)
shareCommon((form) => clusterOf(wordClasses, form) !== NO_CLUSTER)

/** The trained models as they ship. */
export const models: Models = {
  attribution: readAttribution(attributionRoles, attributionPairs, wordClasses),
  certainty: readTrees(certainty),
  names: readNameModel(names, wordClasses, readWordKinds(wordKinds)),
  hedging: { hedges: createHedgeModel(readWeights(hedges)), weasels: readWeights(weasels) },
  sentiment: createSentimentModel(readWeights(sentiment)),
}

/** The engine as it ships: its lexicons, trained weights and reference corpus put together. */
export const analyzer = createAnalyzer({
  models,
  reference,
  hashes,
})
