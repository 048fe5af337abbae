// npm run train:names: en_worldwide train -> src/learned/names.bin, after npm run train:clusters and
// train:kinds. Deterministic.
import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { findNames } from '../../src/document/names/find.ts'
import { readNameModel } from '../../src/document/names/model.ts'
import { readClusters } from '../../src/learned/clusters.ts'
import { readWordKinds } from '../../src/learned/word-kinds.ts'
import { figure } from '../evaluate/table.ts'
import { evaluateNames } from '../evaluate/yardsticks/names.ts'
import { goldFolderNeeded } from '../gold.ts'
import { readNames } from './names/gold.ts'
import { trainNames } from './names/train.ts'

const FILE = 'src/learned/names.bin'

const folder = goldFolderNeeded()
const clusters = readClusters(new Uint8Array(readFileSync('src/learned/clusters.bin')).buffer)
const kinds = readWordKinds(new Uint8Array(readFileSync('src/learned/word-kinds.bin')).buffer)
const bytes = trainNames(readNames(folder, 'en_worldwide/train.jsonl'), clusters, kinds)
writeFileSync(FILE, bytes)
console.log(`${FILE}: ${bytes.length} bytes, ${gzipSync(bytes).length} compressed`)

const model = readNameModel(bytes.buffer, clusters, kinds)
for (const { name, measure, value } of await evaluateNames(
  (document) => findNames(document, model),
  folder,
)) {
  console.log(`${name}: ${measure} ${figure(value)}`)
}
