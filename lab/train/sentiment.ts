/**
 * Trains the classifier of sentiment toward a mention: `npm run train:sentiment`.
 *
 * Reads NewsMTSC train; prints macro-F1 by cross-validation on it and on the development parts; writes
 * src/learned/sentiment.bin, the same bytes each time.
 */
import { writeFileSync } from 'node:fs'
import { calibrationError, largest, macroF1 } from '../evaluate/polarity.ts'
import { goldFolder } from '../gold.ts'
import { quantise } from './quantise.ts'
import { cutRows, readNewsmtsc } from './sentiment/examples.ts'
import { predict, train } from './sentiment/regression.ts'
import { LEAST, SETTINGS } from './sentiment/settings.ts'
import { crossValidate, fitTemperature, heated } from './sentiment/validate.ts'

const OUT = 'src/learned/sentiment.bin'

const gold = goldFolder()
if (gold === null) throw new Error('no annotated data: give its folder with --gold DIR')

const training = readNewsmtsc(gold, 'train')
const parts = { rw: readNewsmtsc(gold, 'rw_dev'), mt: readNewsmtsc(gold, 'mt_dev') }
const examples = [...training, ...parts.rw, ...parts.mt]
const labels = examples.map(({ label }) => label)
const rows = cutRows(examples, LEAST, (i) => i < training.length)

const held = crossValidate(training, rows, labels, SETTINGS)
const temperature = fitTemperature(held, labels)
report('cross-validation on train', held, labels)

const model = train(rows, labels, { ...SETTINGS, use: training.map((_, i) => i) })
const dev = examples.map((_, i) => predict(model, rows, i)).slice(training.length)
const devLabels = labels.slice(training.length)
report('rw_dev', dev.slice(0, parts.rw.length), devLabels.slice(0, parts.rw.length))
report('mt_dev', dev.slice(parts.rw.length), devLabels.slice(parts.rw.length))
report('rw_dev + mt_dev', dev, devLabels)

const bias = Array.from(model.bias, (value) => Math.round(value * 1e6) / 1e6)
const bytes = quantise('sentiment', ['negative', 'neutral', 'positive'], rows.keys, model.rows, () => ({
  bias,
  temperature,
}))
writeFileSync(OUT, bytes)
console.log(`${OUT}: ${bytes.length} bytes, temperature ${temperature}`)

function report(name: string, probabilities: readonly Float64Array[], wanted: readonly number[]): void {
  const found = probabilities.map((p) => largest(p))
  const confidences = probabilities.map((p) => Math.max(...heated(p, temperature)))
  const right = found.map((label, i) => label === wanted[i])
  const error = calibrationError(confidences, right)
  console.log(`${name}: macro-F1 ${macroF1(found, wanted).toFixed(3)}, calibration error ${error.toFixed(3)}`)
}
