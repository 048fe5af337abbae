/**
 * Trains the classifier of sentiment toward a mention: `npm run train:sentiment`.
 *
 * Trains on mentions that teachers labelled (lab/teacher) first, whose model then advises the one
 * trained on NewsMTSC train. Prints macro-F1 on each fold of the latter that has a teacher, none of
 * whose articles model, adviser or teacher saw, and on its development parts; writes
 * src/learned/sentiment.bin, the same bytes each time.
 */
import { writeFileSync } from 'node:fs'
import { largest, POLARITIES } from '../../src/metrics/sentiment/classify.ts'
import { calibrationError, macroF1 } from '../evaluate/polarity.ts'
import { goldFolderNeeded } from '../gold.ts'
import { quantise } from './quantise.ts'
import { foldAdvice } from './sentiment/advice.ts'
import { mentionsOf, readMaterial, trainAdvised } from './sentiment/advised.ts'
import { readNewsmtsc } from './sentiment/corpus.ts'
import { predict } from './sentiment/regression.ts'
import { fitTemperature, heated } from './sentiment/validate.ts'

const OUT = 'src/learned/sentiment.bin'

const gold = goldFolderNeeded()

const parts = { rw: readNewsmtsc(gold, 'rw_dev'), mt: readNewsmtsc(gold, 'mt_dev') }
const material = readMaterial(gold, [...parts.rw, ...parts.mt])
const { examples, labels, training, silver } = material

const folds = [...silver.targets.keys()]
const held = folds.flatMap((fold) => {
  const { model, rows } = trainAdvised(material, fold)
  return mentionsOf(material, fold).map((i) => ({ label: labels[i], found: predict(model, rows, i) }))
})
const heldLabels = held.map(({ label }) => label)
const heldFound = held.map(({ found }) => found)
const temperature = fitTemperature(heldFound, heldLabels)
report(`newsmtsc train, folds ${folds}, held out`, heldFound, heldLabels)

const { model, adviser, rows } = trainAdvised(material)
const dev = examples.map((_, i) => predict(model, rows, i)).slice(training)
const devLabels = labels.slice(training)
report('rw_dev', dev.slice(0, parts.rw.length), devLabels.slice(0, parts.rw.length))
report('mt_dev', dev.slice(parts.rw.length), devLabels.slice(parts.rw.length))
report('rw_dev + mt_dev', dev, devLabels)

const folded = foldAdvice(model, adviser)
const { keys } = material.rows
const bias = Array.from(folded.bias, (value) => Math.round(value * 1e6) / 1e6)
// The largest weights are those of the sums of word valences: clipping them would cost .015.
const settings = { bias, temperature, held: { folds, macroF1: macroF1(heldFound.map(largest), heldLabels) } }
const bytes = quantise('sentiment', POLARITIES, keys, folded.rows, () => settings, 1, 0)
writeFileSync(OUT, bytes)
console.log(`${OUT}: ${bytes.length} bytes, temperature ${temperature}`)

function report(name: string, probabilities: readonly Float64Array[], wanted: readonly number[]): void {
  const found = probabilities.map((p) => largest(p))
  const confidences = probabilities.map((p) => Math.max(...heated(p, temperature)))
  const right = found.map((label, i) => label === wanted[i])
  const error = calibrationError(confidences, right)
  console.log(`${name}: macro-F1 ${macroF1(found, wanted).toFixed(3)}, calibration error ${error.toFixed(3)}`)
}
