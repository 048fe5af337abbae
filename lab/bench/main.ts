// npm run bench: the whole analysis and its parts beside the bare pass and other systems, in one process and
// one run. Writes what it prints to docs/performance.md.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { analyzer } from '../../src/engine.ts'
import { METRICS } from '../../src/metrics/results.ts'
import { bundleWorker } from './bundle.ts'
import { barePass } from './floor.ts'
import { interleave, logSlope, type Timing } from './measure.ts'
import { peersOn } from './peers.ts'
import { publish } from './publish.ts'
import { stagesOn } from './stages.ts'
import { textOf } from './texts.ts'

const SIZES = [100, 1_000, 10_000, 100_000]
/** Rounds at each size: enough for steady medians, few enough that the run takes about two minutes. */
const ROUNDS = new Map([
  [100, 400],
  [1_000, 200],
  [10_000, 30],
  [100_000, 5],
])

const known = new Map(
  textOf(5_000)
    .split(/\W+/)
    .map((word, i) => [word, i]),
)
const timings = new Map<number, ReadonlyMap<string, Timing>>()

for (const words of SIZES) {
  const text = textOf(words)
  const functions = new Map<string, () => unknown>([
    ['bare pass', () => barePass(text, known)],
    ['whole analysis', () => analyzer.analyze(text)],
    ...METRICS.map((metric): [string, () => unknown] => [
      `${metric} alone`,
      () => analyzer.analyze(text, { metrics: [metric] }),
    ]),
    ...(words === 1_000 ? stagesOn(text) : []),
    ...(words <= 10_000 ? peersOn(text) : []),
  ])
  timings.set(words, interleave(functions, ROUNDS.get(words) ?? 5, words > 10_000 ? 0 : 300))
}

const lines: string[] = []
const at = (words: number, name: string) => timings.get(words)?.get(name)?.median ?? Number.NaN
const floor = at(1_000, 'bare pass')
for (const [words, row] of timings) {
  lines.push(`${words.toLocaleString('en')} words`)
  for (const [name, { median, low, high }] of row) {
    const spread = `${low.toFixed(3)}-${high.toFixed(3)}`
    const speed = Math.round(words / (median / 1_000)).toLocaleString('en')
    const ratio = (median / at(words, 'bare pass')).toFixed(1)
    lines.push(
      `  ${name.padEnd(22)} ${median.toFixed(3).padStart(9)} ms  ${spread.padStart(17)}  ${speed.padStart(12)} words/s  ${ratio.padStart(7)} x bare`,
    )
  }
  lines.push('')
}

const worker = bundleWorker()
const article = fileURLToPath(new URL('../../test/texts/news-report.txt', import.meta.url))
const measured = (program: string, ...flags: string[]) => {
  const line = execFileSync(
    'node',
    [...flags, '--import', './lab/node/register.js', `lab/bench/${program}.ts`, worker.entry, article],
    { encoding: 'utf8' },
  )
  return JSON.parse(line.trim().split('\n').at(-1) ?? '')
}
const cold: { startupMs: number; coldMs: number }[] = Array.from({ length: 7 }, () => measured('cold'))
// Half of what an isolate may hold: the run would end if the heap needed more.
const { peakMiB }: { peakMiB: number } = measured('memory', '--max-heap-size=64')
worker.remove()
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]
const round = (value: number, places = 3) => Number(value.toFixed(places))

const kib = (bytes: number) => `${(bytes / 1024).toFixed(0)} KiB`
lines.push(
  ...[...worker.weightFiles].map(([name, bytes]) => `${name.padEnd(24)} ${kib(bytes).padStart(8)} gzip`),
  `weights ${kib(worker.weightsGzipBytes)} gzip, bundle ${kib(worker.gzipBytes)} gzip`,
  '',
  JSON.stringify({
    floorRatio: round(at(1_000, 'whole analysis') / floor, 2),
    winkRatio: round(at(1_000, 'whole analysis') / at(1_000, 'winkNLP, full pass')),
    vaderRatio: round(at(1_000, 'whole analysis') / at(1_000, 'vader-sentiment')),
    slope: round(logSlope(SIZES.map((words) => [words, at(words, 'whole analysis')] as const))),
    bundleGzipBytes: worker.gzipBytes,
    startupMs: round(median(cold.map((run) => run.startupMs)), 1),
    coldMs: round(median(cold.map((run) => run.coldMs)), 1),
    peakMiB: round(peakMiB, 1),
    perThousandWordsMs: round(at(1_000, 'whole analysis')),
  }),
)
console.log(lines.join('\n'))
publish('bench', lines)
