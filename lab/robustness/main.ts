// npm run robustness: hostile texts of the largest size accepted and of a quarter of it, in process. Prints
// what each costs and how the cost grew (1 is linear), and writes its section of docs/robustness.md. Ends
// with an error where something threw, took longer than a Worker may, or grew faster than its text.
import { readFileSync, writeFileSync } from 'node:fs'
import { MAX_CHARACTERS } from '../../src/api/limits.ts'
import { analyzer } from '../../src/engine.ts'
import { HOSTILE } from './texts.ts'

/**
 * Growth beyond this is taken for more than linear; small
 * costs are left out, where the clock's grain would decide.
 */
const MAX_GROWTH = 1.5
const GRAIN_MS = 20

const rows: string[] = []
let failed = 0
for (const [name, make] of HOSTILE) {
  const small = cost(make(MAX_CHARACTERS / 4))
  const large = cost(make(MAX_CHARACTERS))
  const growth = Math.log(large / small) / Math.log(4)
  const sound = Number.isFinite(large) && (large < GRAIN_MS || growth <= MAX_GROWTH)
  if (!sound) failed++
  rows.push(
    `| ${name.padEnd(28)} | ${small.toFixed(1).padStart(8)} | ${large.toFixed(1).padStart(8)} | ${growth.toFixed(2).padStart(6)} | ${sound ? 'ok' : 'NOT OK'} |`,
  )
}

const table = [
  `| text                         | ms, ¼    | ms, full | growth |    |`,
  `|------------------------------|---------:|---------:|-------:|----|`,
  ...rows,
].join('\n')
console.log(table)
console.log(`${rows.length - failed} sound, ${failed} not`)
if (!process.argv.includes('--dry')) {
  const page = new URL('../../docs/robustness.md', import.meta.url)
  const section = `
Printed by \`npm run robustness\`: the whole analysis of texts that nobody writes in good faith, at a quarter of the largest
size accepted and at that size (${MAX_CHARACTERS.toLocaleString('en')} UTF-16 units). Times are of one machine and one run: read the growth, the
exponent by which cost grows with size (1 is linear).

${table}

`
  const between = /(?<=<!-- hostile -->\n).*(?=<!-- end of hostile -->)/s
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(between, () => section),
  )
}
if (failed > 0) process.exitCode = 1

/** Milliseconds of the fastest of three runs; NaN where one threw. */
function cost(text: string): number {
  let best = Number.POSITIVE_INFINITY
  try {
    for (let run = 0; run < 3; run++) {
      const start = performance.now()
      JSON.stringify(analyzer.analyze(text))
      best = Math.min(best, performance.now() - start)
    }
  } catch (error) {
    console.error(error)
    return Number.NaN
  }
  return best
}
