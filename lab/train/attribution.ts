// npm run train:attribution: the two stages of attribution from the train part of PolNeAR. Writes
// src/learned/attribution-roles.bin and src/learned/attribution-pairs.bin, the same bytes each time.
import { writeFileSync } from 'node:fs'
import { PAIR_LABELS, pairLayout } from '../../src/document/attributions/labelling/pairing.ts'
import { ROLE_LABELS, roleLayout } from '../../src/document/attributions/labelling/roles.ts'
import { stageOf } from '../../src/document/attributions/labelling/stage.ts'
import { readVocabulary } from '../../src/document/attributions/labelling/vocabulary.ts'
import clusterBytes from '../../src/learned/clusters.bin'
import { readClusters } from '../../src/learned/clusters.ts'
import { readTables } from '../../src/learned/tables.ts'
import { readPolnear } from '../evaluate/polnear.ts'
import { goldFolder } from '../gold.ts'
import { likelihoodBy, tallyCues } from './attribution/likelihood.ts'
import { pairExamples, trainPairs } from './attribution/pairing.ts'
import { roleExamples, trainRoles } from './attribution/roles.ts'
import { goldText } from './attribution/texts.ts'
import { vocabularyOf } from './attribution/vocabulary.ts'
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
console.log(
  `${texts.length} texts, ${vocabulary.stems.size} stems, ${vocabulary.cues.size} cues, ${vocabulary.classes.size} classes`,
)

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
const held = Array.from({ length: FOLDS }, (_, fold) => {
  const bytes = rolesFrom((text) => text % FOLDS !== fold)
  console.log(`stage 1 without fold ${fold + 1} of ${FOLDS}`)
  return stageOf(roles, readTables(bytes.buffer))
})
write('attribution-roles', rolesFrom())

const paired = pairExamples(texts, toolsFor, (text) => held[text % FOLDS])
const model = trainPairs(paired, EPOCHS)
write(
  'attribution-pairs',
  chainWeights(
    'attribution-pairs',
    PAIR_LABELS,
    paired.features.keys,
    model,
    { direct: pairs.direct },
    PRUNE,
  ),
)

function write(name: string, bytes: Uint8Array): void {
  writeFileSync(new URL(`../../src/learned/${name}.bin`, import.meta.url), bytes)
  console.log(`src/learned/${name}.bin: ${bytes.length} bytes`)
}
