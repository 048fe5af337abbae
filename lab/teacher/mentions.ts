/**
 * Writes what the teacher reads: `node --import ./lab/node/register.js lab/teacher/mentions.ts`.
 *
 * out/teacher/gold.jsonl: the judged mentions of NewsMTSC and the drills.
 * out/teacher/mentions.jsonl: mentions that nobody judged, found by the engine in plain texts of
 * train parts. Names of every kind, and pronouns.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { annotate } from '../../src/document/annotate.ts'
import { analyzer } from '../../src/engine.ts'
import { goldFolderNeeded, readGold } from '../gold.ts'
import { type Example, readDirected, readNewsmtsc } from '../train/sentiment/corpus.ts'
import { makeDrills } from '../train/sentiment/drills.ts'
import { DRILL_WEIGHT } from '../train/sentiment/settings.ts'
import { foldOf } from '../train/sentiment/validate.ts'

const OUT = 'out/teacher'

/** News of all kinds, and other prose. */
const SETS = ['newsmtsc/train', 'polnear/train', 'en_worldwide/train', 'gum/train'] as const
/** A sentence with fewer characters beside the mention says nothing. */
const LEAST_LENGTH = 25

interface Mention {
  readonly set: string
  /** Line of the set's file, from 0. */
  readonly line: number
  readonly start: number
  readonly end: number
  readonly left: string
  readonly right: string
}

/** The mentions that the engine finds in a set, those that were judged left out. */
function findMentions(gold: string, set: (typeof SETS)[number]): Mention[] {
  const judged = new Map<string, Example[]>()
  if (set === 'newsmtsc/train') {
    for (const example of readNewsmtsc(gold, 'train')) {
      judged.set(example.text, [...(judged.get(example.text) ?? []), example])
    }
  }
  return readGold<{ text: string }>(gold, `${set}.jsonl`).flatMap(({ text }, line) => {
    const { tokens, sentences } = annotate(text)
    const known = judged.get(text) ?? []
    return analyzer
      .analyze(text, { metrics: ['actors'] })
      .actors!.filter(({ kind }) => kind !== 'group')
      .flatMap(({ mentions = [] }) => mentions)
      .sort((a, b) => a.start - b.start)
      .filter(({ start, end }) => !known.some((other) => other.start < end && start < other.end))
      .map(({ start, end, sentence }) => {
        const left = text.slice(tokens.start[sentences.firstToken[sentence]], start)
        const right = text.slice(end, tokens.end[sentences.endToken[sentence] - 1])
        return { set, line, start, end, left, right }
      })
  })
}

/** Both entities of the sentences of directed_sentiment that have a stance. */
function directedMentions(gold: string): Mention[] {
  const examples = readDirected(gold)
  const polar = new Set(examples.filter(({ label }) => label !== 1).map(({ text }) => text))
  return examples.flatMap(({ text, start, end }, i) => {
    if (!polar.has(text)) return []
    const [left, right] = [text.slice(0, start), text.slice(end)]
    return [{ set: 'directed_sentiment/train', line: i >> 1, start, end, left, right }]
  })
}

const gold = goldFolderNeeded()
mkdirSync(OUT, { recursive: true })

const judged = (examples: readonly Example[], part: string, weight: number) =>
  examples.map(({ text, start, end, label, group }) => {
    return { part, left: text.slice(0, start), right: text.slice(end), label, weight, fold: foldOf(group) }
  })
write('gold', [
  ...judged(readNewsmtsc(gold, 'train'), 'train', 1),
  ...judged(makeDrills(), 'drill', DRILL_WEIGHT),
  ...judged(readNewsmtsc(gold, 'rw_dev'), 'dev', 0),
  ...judged(readNewsmtsc(gold, 'mt_dev'), 'dev', 0),
])
write(
  'mentions',
  [...SETS.flatMap((set) => findMentions(gold, set)), ...directedMentions(gold)].filter(
    ({ left, right }) => left.length + right.length >= LEAST_LENGTH,
  ),
)

function write(name: string, records: readonly object[]): void {
  writeFileSync(`${OUT}/${name}.jsonl`, records.map((record) => `${JSON.stringify(record)}\n`).join(''))
  console.log(`${OUT}/${name}.jsonl: ${records.length} mentions`)
}
