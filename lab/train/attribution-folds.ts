// npm run validate:attribution: attributions by cross-validation over the train part of PolNeAR, from
// training to the last rule. Ten times the texts of the development part, whose figures move with the order
// of training: what to choose a feature or a setting by. Writes nothing.
import { readAttribution } from '../../src/document/attributions/labelling/model.ts'
import clusterBytes from '../../src/learned/clusters.bin'
import { readClusters } from '../../src/learned/clusters.ts'
import { compare, emptyTally, figuresOf } from '../evaluate/attributions.ts'
import { readPolnear } from '../evaluate/polnear.ts'
import { foundIn } from '../evaluate/yardsticks/attribution.ts'
import { goldFolderNeeded } from '../gold.ts'
import { goldText } from './attribution/texts.ts'
import { trainAttribution } from './attribution/train.ts'

const FOLDS = 4

const gold = goldFolderNeeded()
const documents = readPolnear(gold, 'train')
const texts = documents.map(goldText)
const clusters = readClusters(clusterBytes)
const tally = emptyTally()
for (let fold = 0; fold < FOLDS; fold++) {
  const { roles, pairs } = trainAttribution(
    texts.filter((_, text) => text % FOLDS !== fold),
    clusters,
  )
  const model = readAttribution(roles.buffer, pairs.buffer, clusters)
  for (const document of documents.filter((_, text) => text % FOLDS === fold))
    compare(document, foundIn(document.text, model), tally)
  console.log(`after ${fold + 1} of ${FOLDS} folds, ${tally.documents} texts`)
}
for (const [name, value] of Object.entries(figuresOf(tally)))
  console.log(`${name.padEnd(18)} ${value.toFixed(4)}`)
