import { readFileSync } from 'node:fs'
import { readGold } from '../../gold.ts'
import { articleOf, type Example } from './corpus.ts'
import { CLASSES, type Targets } from './soft-labels.ts'

/** The teachers' labels, as lab/teacher/pack.ts writes them. */
const FILE = new URL('../../teacher/labels.bin', import.meta.url)

/** Probabilities are kept in so many steps: two of them fit into a byte. */
export const STEPS = 15

/** What labels.bin says of itself. */
export interface SilverHeader {
  /** The folds of NewsMTSC that have teachers; each teacher has seen no judgement of its fold. */
  readonly folds: readonly number[]
  /** How many mentions each set has, in order. */
  readonly sets: readonly { readonly set: string; readonly count: number }[]
}

/** Mentions that teachers labelled and nobody judged. */
export interface Silver {
  readonly examples: readonly Example[]
  /** For each fold that has a teacher, what that teacher says. */
  readonly targets: ReadonlyMap<number, Targets>
}

/**
 * Reads the teachers' labels, and the texts that they are of.
 *
 * The file: length of the header, JSON header; for each mention the lines of its set passed since the last
 * mention, where it begins in its text, its length, all of seven bits a byte; then teacher by teacher a byte
 * a mention, P(negative) and P(positive) in fifteenths.
 */
export function readSilver(gold: string): Silver {
  const bytes = readFileSync(FILE)
  let at = 4 + bytes.readUInt32LE(0)
  const { folds, sets }: SilverHeader = JSON.parse(bytes.toString('utf8', 4, at))
  const next = () => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) return value
    }
  }
  const examples = sets.flatMap(({ set, count }) => {
    const records = readGold<{ id?: string; text: string }>(gold, `${set}.jsonl`)
    let line = 0
    return Array.from({ length: count }, (): Example => {
      line += next()
      const start = next()
      const end = start + next()
      const { id, text } = records[line]
      // Of the other sets no text is judged in NewsMTSC, so that their mentions belong to no fold.
      return { text, start, end, label: 1, group: set.startsWith('newsmtsc') ? articleOf(id!) : null }
    })
  })
  const targets = new Map<number, Targets>()
  for (const fold of folds) {
    const probabilities = new Float64Array(examples.length * CLASSES)
    for (let i = 0; i < examples.length; i++) {
      const byte = bytes[at++]
      probabilities[i * CLASSES] = (byte >> 4) / STEPS
      probabilities[i * CLASSES + 2] = (byte & 15) / STEPS
      probabilities[i * CLASSES + 1] = 1 - probabilities[i * CLASSES] - probabilities[i * CLASSES + 2]
    }
    targets.set(fold, probabilities)
  }
  return { examples, targets }
}

/** What the teacher of a fold says, or the mean of all teachers. */
export function taught({ targets }: Silver, fold?: number): Targets {
  const teachers = fold === undefined ? [...targets.values()] : [targets.get(fold)!]
  return teachers[0].map((_, k) => teachers.reduce((sum, labels) => sum + labels[k], 0) / teachers.length)
}
