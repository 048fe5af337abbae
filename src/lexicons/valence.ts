import afinn from 'sentiment/languages/en/labels.json' with { type: 'json' }
import { lightStemOf } from './light-stem.ts'
import polarity from './polarity.tsv'
import { rowsOf } from './rows.ts'
import vader from './vader.tsv'

/** What the word lists know of a word. */
export interface WordValence {
  /**
   * How good or bad each list calls it, about -2 to 2; 0 where it does not have it. In the order of `LISTS`.
   */
  readonly lists: readonly number[]
  /** Number of the word's class in the project's own list, counted from 1; 0 for none. */
  readonly frame: number
  /** What the act says of who does it, and of whom it is done to. */
  readonly agent: number
  readonly patient: number
}

/**
 * AFINN-165 (Nielsen 2011), -5 to 5; VADER (Hutto & Gilbert 2014), -4 to 4; the project's own list of
 * political news, -3 to 3, by stem. Each with what brings its values to about -2 to 2.
 */
export const LISTS = [
  { name: 'afinn', unit: 2.5 },
  { name: 'vader', unit: 2 },
  { name: 'own', unit: 2 },
] as const

interface Frame {
  readonly number: number
  readonly valence: number
  readonly agent: number
  readonly patient: number
}

const afinnOf = new Map(Object.entries(afinn))
const vaderOf = readVader()
const ownRows = rowsOf(polarity)
/** The classes of the project's own list, in its order. */
export const FRAMES: readonly string[] = ownRows.map(([name]) => name)
const frameOf = readFrames()

function readVader(): Map<string, number> {
  const values = new Map<string, number>()
  for (const [column, words] of rowsOf(vader)) {
    const value = Number(column)
    for (const word of words.split(' ')) values.set(word, value)
  }
  return values
}

function readFrames(): Map<string, Frame> {
  const frames = new Map<string, Frame>()
  ownRows.forEach(([, valence, agent, patient, words], i) => {
    const frame = { number: i + 1, valence: Number(valence), agent: Number(agent), patient: Number(patient) }
    for (const word of words.split(' ')) {
      const stem = lightStemOf(word)
      if (!frames.has(stem)) frames.set(stem, frame)
    }
  })
  return frames
}

/**
 * What the lists know of a word in lower case, with its stem by `lightStemOf`; `undefined` where none has it.
 */
export function valenceOf(lower: string, stem: string): WordValence | undefined {
  const afinn = afinnOf.get(lower) ?? 0
  const vader = vaderOf.get(lower) ?? 0
  const frame = frameOf.get(stem)
  if (afinn === 0 && vader === 0 && frame === undefined) return undefined
  const values = [afinn, vader, frame?.valence ?? 0]
  return {
    lists: values.map((value, list) => value / LISTS[list].unit),
    frame: frame?.number ?? 0,
    agent: frame?.agent ?? 0,
    patient: frame?.patient ?? 0,
  }
}
