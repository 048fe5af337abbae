// npm run reference: computes how the news articles of PolNeAR (train and dev) score with the engine as it
// is, and writes src/report/reference.data.json. Without the data it says so and changes nothing. It writes
// src/report/hashes.data.json as well, with or without the data. With --check it only tells whether the files
// were made by this engine.
import { readFileSync, writeFileSync } from 'node:fs'
import { analyzer } from '../../src/engine.ts'
import { REFERENCE_RATES, type ReferenceCorpus, ratesOfReport } from '../../src/report/reference.ts'
import { ownTexts } from '../bench/texts.ts'
import { goldFolder, readGold } from '../gold.ts'
import { hashesOfFiles } from './hashes.ts'
import { probe } from './probe.ts'

const FILE = new URL('../../src/report/reference.data.json', import.meta.url)
const HASHES = new URL('../../src/report/hashes.data.json', import.meta.url)

if (process.argv.includes('--check')) check()
else rebuild()

function check(): void {
  const hashes = `${JSON.stringify(hashesOfFiles())}\n`
  if (readFileSync(HASHES, 'utf8') !== hashes) {
    console.error('The hashes of the lexicons and weights are stale: run `npm run reference`.')
    process.exitCode = 1
  }
  const { probe: made } = JSON.parse(readFileSync(FILE, 'utf8')) as ReferenceCorpus
  const now = probe(analyzer, ownTexts())
  const moved = Object.keys(now).filter((name) => now[name] !== made[name])
  if (moved.length === 0) {
    console.log('the reference corpus is current')
    return
  }
  for (const name of moved)
    console.error(`${name}: ${now[name]} per 1,000 words now, ${made[name]} in the reference`)
  console.error(
    'The engine counts otherwise than when the reference corpus was made: run `npm run reference`.',
  )
  process.exitCode = 1
}

function rebuild(): void {
  writeFileSync(HASHES, `${JSON.stringify(hashesOfFiles())}\n`)
  const folder = goldFolder()
  if (folder === null) {
    console.log('No annotated data here (see lab/README.md): the reference corpus stays as it is.')
    return
  }
  const texts = ['train', 'dev'].flatMap((part) =>
    readGold<{ text: string }>(folder, `polnear/${part}.jsonl`),
  )
  const rates = texts.map(({ text }) => ratesOfReport(analyzer.analyze(text)))
  const reference: ReferenceCorpus = {
    name: 'PolNeAR v1.0.0, train and dev: news articles of seven US publishers, 2015-2016',
    documents: texts.length,
    probe: probe(analyzer, ownTexts()),
    distributions: Object.fromEntries(
      REFERENCE_RATES.map((rate) => [
        rate,
        rates.map((of) => Math.round(of[rate] * 100) / 100).sort((a, b) => a - b),
      ]),
    ) as unknown as ReferenceCorpus['distributions'],
  }
  writeFileSync(FILE, `${JSON.stringify(reference)}\n`)
  console.log(`${texts.length} articles scored`)
}
