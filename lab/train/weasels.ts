/**
 * Trains the decision over weasels: `npm run train:weasels`.
 *
 * Reads the train part of CoNLL-2010 task 1, Wikipedia (Farkas et al. 2010); prints F1 by cross-validation
 * over documents; writes src/learned/weasels.bin, the same bytes each time.
 */
import { writeFileSync } from 'node:fs'
import { models } from '../../src/engine.ts'
import { accuracyTable } from '../evaluate/table.ts'
import { evaluateWeasels } from '../evaluate/yardsticks/weasels.ts'
import { goldFolderNeeded } from '../gold.ts'
import { readWeasels } from './weasels/corpus.ts'
import { trainWeasels, weaselRowsOf } from './weasels/model.ts'

const OUT = 'src/learned/weasels.bin'

const folder = goldFolderNeeded()
console.log(accuracyTable(evaluateWeasels(models, folder)))
const sentences = readWeasels(folder)
const bytes = trainWeasels(
  weaselRowsOf(sentences),
  sentences.map((_, s) => s),
)
writeFileSync(OUT, bytes)
console.log(`${OUT}: ${bytes.length} bytes`)
