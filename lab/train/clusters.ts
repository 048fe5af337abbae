import { writeFileSync } from 'node:fs'
import { annotate } from '../../src/document/annotate.ts'
import { clusterKey, withoutDigits } from '../../src/learned/clusters.ts'
import { writeWeights } from '../../src/learned/weight-file.ts'
import { goldFolderNeeded, readGold } from '../gold.ts'
import { exchange } from './exchange.ts'
import { TEXTS } from './texts.ts'

/** As many as a byte tells apart; 512 gained nothing on names. */
const CLASSES = 256
/** A word seen less often says too little of its neighbours. */
const LEAST = 5
/** After eight sweeps fewer than one word in twenty still moves. */
const SWEEPS = 8

/** Words of the train parts' paragraphs, each paragraph once: the sets overlap. */
function readSequences(folder: string): string[][] {
  const seen = new Set<string>()
  const sequences: string[][] = []
  for (const file of TEXTS) {
    for (const { text } of readGold<{ text: string }>(folder, `${file}.jsonl`)) {
      for (const paragraph of text.split(/\n+/)) {
        if (seen.has(paragraph)) continue
        seen.add(paragraph)
        const { tokens, types } = annotate(paragraph)
        sequences.push(Array.from(tokens.type, (type) => withoutDigits(types.form[type])))
      }
    }
  }
  return sequences
}

const folder = goldFolderNeeded()
const { words, classOf } = exchange(readSequences(folder), { classes: CLASSES, least: LEAST, sweeps: SWEEPS })
const rows = [...new Map(words.map((word, i) => [clusterKey(word), classOf[i] - 128]))].sort(
  (a, b) => a[0] - b[0],
)
const bytes = writeWeights(
  { task: 'clusters', labels: ['cluster'], scale: 1, settings: {} },
  rows.map(([key]) => key),
  rows.map(([, value]) => value),
)
writeFileSync('src/learned/clusters.bin', bytes)
console.log(`${words.length} words in ${CLASSES} classes, ${bytes.length} bytes`)
