/**
 * Trains the network that reads beside the linear classifier of sentiment: the second half of `npm run train:sentiment`.
 *
 * Learns from NewsMTSC train, from the drills, and from mentions that teachers labelled (lab/teacher). Prints macro-F1
 * on each fold of NewsMTSC train that has a teacher, none of whose articles network or teacher saw, and on the
 * development parts; writes src/learned/sentiment-network.bin, the same bytes each time. With --untaught it leaves out
 * what teachers labelled, prints the same figures, and writes nothing.
 */
import { writeFileSync } from 'node:fs'
import { largest } from '../../src/metrics/sentiment/classify.ts'
import { calibrationError, macroF1 } from '../evaluate/polarity.ts'
import { goldFolder } from '../gold.ts'
import { quantise } from './quantise.ts'
import { makeDrills } from './sentiment/drills.ts'
import { readNewsmtsc } from './sentiment/examples.ts'
import { readWithNetwork, trainNetwork } from './sentiment/network.ts'
import { cutInputs } from './sentiment/network-inputs.ts'
import { layoutOf, WIDTH } from './sentiment/network-layout.ts'
import { mentionsOf, readMaterial, trainAdvised } from './sentiment/newsmtsc.ts'
import { predict } from './sentiment/regression.ts'
import { DRILL_WEIGHT, NETWORK_SHARE, SILVER_WEIGHT, SOFTNESS } from './sentiment/settings.ts'
import { readSilver, taught } from './sentiment/silver.ts'
import { CLASSES, certain, type Targets } from './sentiment/soft-labels.ts'
import { fitTemperature, foldOf, heated } from './sentiment/validate.ts'

const OUT = 'src/learned/sentiment-network.bin'

const gold = goldFolder()
if (gold === null) throw new Error('no annotated data: give its folder with --gold DIR')
const untaught = process.argv.includes('--untaught')

const news = readNewsmtsc(gold, 'train')
const drills = makeDrills()
const silver = readSilver(gold)
const dev = [...readNewsmtsc(gold, 'rw_dev'), ...readNewsmtsc(gold, 'mt_dev')]
const first = news.length + drills.length
const training = first + (untaught ? 0 : silver.examples.length)
const examples = [...news, ...drills, ...(untaught ? [] : silver.examples), ...dev]
const labels = examples.map(({ label }) => label)
const folds = examples.map(({ group }) => foldOf(group))
const inputs = cutInputs(examples, training)
const teachers = [...silver.targets.keys()]
const linear = readLinear(gold)

const held = teachers.flatMap((fold) => {
  const network = learn(fold)
  const own = news.flatMap((_, i) => (folds[i] === fold ? [i] : []))
  const found = readWithNetwork(network, inputs, own)
  return own.map((i, k) => ({ label: labels[i], linear: linear.held[i], network: found[k] }))
})
const temperature = fitTemperature(
  held.map(together),
  held.map(({ label }) => label),
)
report(`newsmtsc train, folds ${teachers}`, held)

const network = learn()
const read = readWithNetwork(
  network,
  inputs,
  dev.map((_, i) => training + i),
)
const judged = dev.map(({ label }, i) => ({ label, linear: linear.dev[i], network: read[i] }))
report('rw_dev + mt_dev', judged)
if (!untaught) write(network)

/** A network that learned from all but one fold, and from the teacher that did not see it or from all teachers. */
function learn(without?: number): Float32Array {
  const targets = certain(labels)
  if (!untaught) targets.set(softened(taught(silver, without)), first * CLASSES)
  const use = Array.from({ length: training }, (_, i) => i).filter((i) => folds[i] !== without)
  return trainNetwork(inputs, targets, use, (i) =>
    i < news.length ? 1 : i < first ? DRILL_WEIGHT : SILVER_WEIGHT,
  )
}

/** The same labels, less sure. */
function softened(labels: Targets): Targets {
  const soft = new Float64Array(labels.length)
  for (let at = 0; at < labels.length; at += CLASSES) {
    soft.set(heated(labels.subarray(at, at + CLASSES), SOFTNESS), at)
  }
  return soft
}

/** What the linear reader says of the folds that have teachers, none of which it saw, and of the development parts. */
function readLinear(gold: string) {
  const material = readMaterial(gold, dev)
  const held: Float64Array[] = []
  const own = teachers.flatMap((fold) => mentionsOf(material, fold))
  for (const fold of teachers) {
    const { model, rows } = trainAdvised(material, fold)
    for (const i of mentionsOf(material, fold)) held[i] = predict(model, rows, i)
  }
  const heat = fitTemperature(
    own.map((i) => held[i]),
    own.map((i) => labels[i]),
  )
  const { model, rows } = trainAdvised(material)
  return {
    held: held.map((p) => heated(p, heat)),
    dev: dev.map((_, i) => predict(model, rows, material.training + i, heat)),
  }
}

function together({ linear, network }: { linear: Float64Array; network: Float64Array }): Float64Array {
  return linear.map((p, c) => (1 - NETWORK_SHARE) * p + NETWORK_SHARE * network[c])
}

function report(
  name: string,
  judged: readonly { label: number; linear: Float64Array; network: Float64Array }[],
): void {
  const wanted = judged.map(({ label }) => label)
  const score = (found: readonly Float64Array[]) => macroF1(found.map(largest), wanted).toFixed(3)
  const both = judged.map((mention) => heated(together(mention), temperature))
  const error = calibrationError(
    both.map((p) => Math.max(...p)),
    both.map((p, i) => largest(p) === wanted[i]),
  )
  console.log(
    `${name}: macro-F1 linear ${score(judged.map(({ linear }) => linear))}, ` +
      `network ${score(judged.map(({ network }) => network))}, both ${score(both)}; ` +
      `calibration error ${error.toFixed(3)}`,
  )
}

function write(parameters: Float32Array): void {
  const at = layoutOf(inputs.keys.length)
  const order = inputs.keys.map((_, i) => i).sort((a, b) => inputs.keys[a] - inputs.keys[b])
  const vectors = new Float32Array(inputs.keys.length * WIDTH)
  order.forEach((number, row) => {
    vectors.set(parameters.subarray(number * WIDTH, (number + 1) * WIDTH), row * WIDTH)
  })
  const table = (from: number, to: number) =>
    Array.from(parameters.subarray(from, to), (value) => Math.round(value * 1e4) / 1e4)
  const settings = {
    share: NETWORK_SHARE,
    temperature,
    held: {
      folds: teachers,
      macroF1: macroF1(
        held.map((mention) => largest(together(mention))),
        held.map(({ label }) => label),
      ),
    },
    taps: table(at.taps, at.marks),
    marks: table(at.marks, at.place),
    place: table(at.place, at.attention),
    attention: table(at.attention, at.attentionPlace),
    attentionPlace: table(at.attentionPlace, at.output),
    output: table(at.output, at.bias),
    bias: table(at.bias, at.size),
  }
  const dimensions = Array.from({ length: WIDTH }, (_, d) => `d${d}`)
  const keys = Int32Array.from(order, (number) => inputs.keys[number])
  const bytes = quantise('sentiment-network', dimensions, keys, vectors, () => settings, 0)
  writeFileSync(OUT, bytes)
  console.log(`${OUT}: ${bytes.length} bytes, temperature ${temperature}`)
}
