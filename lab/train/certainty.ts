// npm run train:certainty: rated sentences of pei_certainty -> src/learned/certainty.bin. Deterministic.
import { writeFileSync } from 'node:fs'
import { writeTrees } from '../../src/learned/trees.ts'
import { SENTENCE_FEATURES } from '../../src/metrics/wording/sentence-features.ts'
import { goldFolderNeeded, readGold } from '../gold.ts'
import { featuresOf, type RatedSentence, trainCertainty } from './certainty/model.ts'

const FILE = 'src/learned/certainty.bin'

const sentences = readGold<RatedSentence>(goldFolderNeeded(), 'pei_certainty/sentence-level.train.jsonl')
const all = sentences.map((_, i) => i)
const ensemble = trainCertainty(featuresOf(sentences), sentences, all)
const bytes = writeTrees({ task: 'certainty', features: SENTENCE_FEATURES, ...ensemble })
writeFileSync(FILE, bytes)
console.log(`${FILE}: ${bytes.length} bytes, ${sentences.length} sentences`)
