// npm run train:attribution: the two stages of attribution from the train part of PolNeAR. Writes
// src/learned/attribution-roles.bin and src/learned/attribution-pairs.bin, the same bytes each time.
import { writeFileSync } from 'node:fs'
import { PAIR_LABELS } from '../../src/document/attributions/labelling/pairing.ts'
import { ROLE_LABELS } from '../../src/document/attributions/labelling/roles.ts'
import clusterBytes from '../../src/learned/clusters.bin'
import { readClusters } from '../../src/learned/clusters.ts'
import type { Weights } from '../../src/learned/weights.ts'
import { readWeights } from '../../src/learned/weights.ts'
import { readPolnear } from '../evaluate/polnear.ts'
import { goldFolder } from '../gold.ts'
import { cueStems, likelihoodBy, tallyCues } from './attribution/likelihood.ts'
import { pairExamples, trainPairs } from './attribution/pairing.ts'
import { roleExamples, trainRoles } from './attribution/roles.ts'
import { goldText } from './attribution/texts.ts'
import { chainWeights } from './perceptron.ts'

const EPOCHS = 8
/** Stage 2 learns from what stage 1 finds in texts that it has not seen: this many folds of them. */
const FOLDS = 4
/** Rows whose weights all round to less are left out: half the size, and no accuracy. */
const PRUNE = 4

const gold = goldFolder()
if (gold === null) throw new Error('no annotated data: give its folder with --gold DIR')
const clusters = readClusters(clusterBytes)
const texts = readPolnear(gold, 'train').map(goldText)
const tallies = tallyCues(texts)
const likelihoods = texts.map((text) => likelihoodBy(tallies, tallyCues([text])))
const likelihoodFor = (text: number) => likelihoods[text]
console.log(`${texts.length} texts, ${tallies.size} stems`)

const examples = roleExamples(texts, likelihoodFor, clusters)
const rolesFrom = (use?: (text: number) => boolean) =>
  chainWeights(
    'attribution-roles',
    ROLE_LABELS,
    examples.features.keys,
    trainRoles(examples, EPOCHS, use),
    { cueStems: cueStems(tallies) },
    PRUNE,
  )
const held: Weights[] = []
for (let fold = 0; fold < FOLDS; fold++) {
  held.push(readWeights(rolesFrom((text) => text % FOLDS !== fold).buffer))
  console.log(`stage 1 without fold ${fold + 1} of ${FOLDS}`)
}
write('attribution-roles', rolesFrom())

const pairs = pairExamples(texts, likelihoodFor, clusters, (text) => held[text % FOLDS])
const model = trainPairs(pairs, EPOCHS)
write(
  'attribution-pairs',
  chainWeights('attribution-pairs', PAIR_LABELS, pairs.features.keys, model, {}, PRUNE),
)

function write(name: string, bytes: Uint8Array): void {
  writeFileSync(new URL(`../../src/learned/${name}.bin`, import.meta.url), bytes)
  console.log(`src/learned/${name}.bin: ${bytes.length} bytes`)
}
