/**
 * Trains the decision over hedge candidates: `npm run train:hedges`.
 *
 * Reads the encyclopedic train part of the Szeged Uncertainty Corpus (Szarvas et al. 2012); prints F1 by
 * cross-validation over documents; writes src/learned/hedges.bin, the same bytes each time.
 */
import { writeFileSync } from 'node:fs'
import { accuracyTable } from '../evaluate/table.ts'
import { hedgeRows } from '../evaluate/yardsticks/hedging.ts'
import { goldFolderNeeded } from '../gold.ts'
import { readHedged } from './hedges/corpus.ts'
import { hedgeWeights, trainHedges } from './hedges/model.ts'

const OUT = 'src/learned/hedges.bin'

const folder = goldFolderNeeded()
console.log(accuracyTable(hedgeRows(folder)))
const bytes = hedgeWeights(trainHedges(readHedged(folder), () => true))
writeFileSync(OUT, bytes)
console.log(`${OUT}: ${bytes.length} bytes`)
