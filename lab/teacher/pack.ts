/**
 * Packs the teachers' labels: `node --import ./lab/node/register.js lab/teacher/pack.ts`.
 *
 * Prints what the teachers reach by themselves; writes lab/teacher/labels.bin, from which
 * `npm run train:sentiment` reads them, with no sentence in it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { largest } from '../../src/metrics/sentiment/classify.ts'
import { macroF1 } from '../evaluate/polarity.ts'
import { type SilverHeader, STEPS } from '../train/sentiment/silver.ts'
import { fitTemperature, heated } from '../train/sentiment/validate.ts'

const FOLDER = 'out/teacher'
const OUT = 'lab/teacher/labels.bin'

interface Judged {
  readonly part: 'train' | 'drill' | 'dev'
  readonly label: number
  readonly fold: number
}

const judged = readLines<Judged>('gold')
const mentions = readLines<{ set: string; line: number; start: number; end: number }>('mentions')
const folds = [0, 1, 2, 3, 4].filter((fold) => existsSync(`${FOLDER}/labels-${fold}.json`))
// A teacher is too sure of itself; a student would learn that too.
const train = folds.flatMap((fold) => pairs(fold).filter(({ part }) => part === 'train'))
const temperature = fitTemperature(
  train.map(({ found }) => found),
  train.map(({ label }) => label),
)
report(`newsmtsc train, folds ${folds}, each by the teacher that did not see it`, train)
const dev = folds.map((fold) => pairs(fold).filter(({ part }) => part === 'dev'))
dev.forEach((part, i) => {
  report(`rw_dev + mt_dev, teacher of fold ${folds[i]}`, part)
})
report(
  'rw_dev + mt_dev, mean of the teachers',
  dev[0].map(({ label }, i) => {
    return { label, found: Float64Array.from([0, 1, 2], (c) => mean(dev.map((part) => part[i].found[c]))) }
  }),
)

const header: SilverHeader = {
  folds,
  sets: [...new Set(mentions.map(({ set }) => set))].map((set) => {
    return { set, count: mentions.filter((mention) => mention.set === set).length }
  }),
}
const json = Buffer.from(JSON.stringify(header))
const length = Buffer.alloc(4)
length.writeUInt32LE(json.length)
const places: number[] = []
let last = { set: '', line: 0 }
for (const { set, line, start, end } of mentions) {
  for (let value of [line - (set === last.set ? last.line : 0), start, end - start]) {
    for (; value > 0x7f; value >>>= 7) places.push((value & 0x7f) | 0x80)
    places.push(value)
  }
  last = { set, line }
}
const labels = folds.map((fold) => {
  return Buffer.from(
    readProbabilities(`labels-${fold}`).map((probabilities) => {
      const [negative, , positive] = heated(probabilities, temperature)
      const high = Math.round(negative * STEPS)
      return (high << 4) | Math.min(Math.round(positive * STEPS), STEPS - high)
    }),
  )
})
const bytes = Buffer.concat([length, json, Buffer.from(places), ...labels])
writeFileSync(OUT, bytes)
console.log(`${OUT}: ${mentions.length} mentions, ${bytes.length} bytes, temperature ${temperature}`)

function readLines<T>(name: string): T[] {
  const lines = readFileSync(`${FOLDER}/${name}.jsonl`, 'utf8').trimEnd().split('\n')
  return lines.map((line) => JSON.parse(line) as T)
}

function readProbabilities(name: string): Float64Array[] {
  const rows: number[][] = JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'))
  return rows.map((row) => Float64Array.from(row))
}

/** What the teacher of a fold says of the judged mentions that it did not see. */
function pairs(fold: number) {
  const held = readProbabilities(`held-${fold}`)
  return judged
    .filter(({ part, fold: own }) => part === 'dev' || (part === 'train' && own === fold))
    .map(({ part, label }, i) => ({ part, label, found: held[i] }))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function report(name: string, judged: readonly { label: number; found: Float64Array }[]): void {
  const value = macroF1(
    judged.map(({ found }) => largest(found)),
    judged.map(({ label }) => label),
  )
  console.log(`${name}: macro-F1 ${value.toFixed(3)}`)
}
