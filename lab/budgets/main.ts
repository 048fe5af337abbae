// npm run budgets: what must hold on any machine, in a few seconds: the size of the upload, and that the work
// grows no faster than the text, be it an article or hostile. Prints each figure beside its budget; ends with
// an error where one is over.
import { analyzer } from '../../src/engine.ts'
import { bundleWorker } from '../bench/bundle.ts'
import { logSlope } from '../bench/measure.ts'
import { textOf } from '../bench/texts.ts'
import { HOSTILE } from '../robustness/texts.ts'
import { countWork } from './work.ts'

/** Free plans take 3 MB. */
const MAX_BUNDLE_KIB = 3_000_000 / 1024
/** Linear, with room for the share of words that a short text sees for the first time. */
const MAX_SLOPE = 1.05
/**
 * A hostile text may cross a threshold between the two sizes (a cap,
 * a longer look-ahead); a square would show 2.
 */
const MAX_HOSTILE_GROWTH = 1.2
/** A quarter above what it was when this was set (964): tells of a step back where a clock could not. */
const MAX_WORK_PER_WORD = 1_200
const SIZES = [500, 1_000, 2_000, 4_000]
/** Long enough that how many names are found in what is none does not swing with the length. */
const HOSTILE_LENGTHS = [6_000, 24_000]

let over = 0
const say = (name: string, value: number, budget: number, places: number, unit = '') => {
  if (!(value <= budget)) over++
  const verdict = value <= budget ? 'ok' : 'OVER'
  console.log(
    `${name.padEnd(48)} ${value.toFixed(places).padStart(9)} of ${budget.toFixed(places)} ${unit.padEnd(8)} ${verdict}`,
  )
}

const bundle = bundleWorker()
bundle.remove()
say('bundle, weights included', bundle.gzipBytes / 1024, MAX_BUNDLE_KIB, 0, 'KiB gzip')
say('weights', bundle.weightsGzipBytes / 1024, MAX_BUNDLE_KIB, 0, 'KiB gzip')

const work = await countWork()
const growthOver = async (sizes: readonly number[], textAt: (size: number) => string) => {
  const points: [number, number][] = []
  for (const size of sizes) {
    const text = textAt(size)
    points.push([text.length, await work.count(() => analyzer.analyze(text))])
  }
  return logSlope(points)
}
await growthOver(SIZES, textOf)
const article = textOf(1_000)
const perWord = (await work.count(() => analyzer.analyze(article))) / 1_000
say('blocks run per word', perWord, MAX_WORK_PER_WORD, 0)
say('growth of work with an article', await growthOver(SIZES, textOf), MAX_SLOPE, 3)
for (const [name, make] of HOSTILE) {
  say(`growth of work with ${name}`, await growthOver(HOSTILE_LENGTHS, make), MAX_HOSTILE_GROWTH, 3)
}
work.stop()
if (over > 0) process.exitCode = 1
