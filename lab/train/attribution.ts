// npm run train:attribution: the two stages of attribution from the train part of PolNeAR. Writes
// src/learned/attribution-roles.bin and src/learned/attribution-pairs.bin, the same bytes each time.
import { writeFileSync } from 'node:fs'
import clusterBytes from '../../src/learned/clusters.bin'
import { readClusters } from '../../src/learned/clusters.ts'
import { readPolnear } from '../evaluate/polnear.ts'
import { goldFolderNeeded } from '../gold.ts'
import { goldText } from './attribution/texts.ts'
import { trainAttribution } from './attribution/train.ts'

const gold = goldFolderNeeded()
const texts = readPolnear(gold, 'train').map(goldText)
console.log(`${texts.length} texts`)
const { roles, pairs } = trainAttribution(texts, readClusters(clusterBytes))
write('attribution-roles', roles)
write('attribution-pairs', pairs)

function write(name: string, bytes: Uint8Array): void {
  writeFileSync(new URL(`../../src/learned/${name}.bin`, import.meta.url), bytes)
  console.log(`src/learned/${name}.bin: ${bytes.length} bytes`)
}
