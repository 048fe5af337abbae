import afinn from 'sentiment/languages/en/labels.json' with { type: 'json' }
import polarity from './polarity.tsv'
import { rowsOf } from './rows.ts'
import vader from './vader.tsv'

/** What the word lists know of a word. */
export interface WordValence {
  /** How good or bad each list calls it, about -2 to 2; 0 where it does not have it. In the order of `LISTS`. */
  readonly lists: readonly number[]
  /** Number of the word's class in the project's own list, counted from 1; 0 for none. */
  readonly frame: number
  /** What the act says of who does it, and of whom it is done to. */
  readonly agent: number
  readonly patient: number
}

/**
 * AFINN-165 (Nielsen 2011), -5 to 5; VADER (Hutto & Gilbert 2014), -4 to 4; the project's own list of political news,
 * -3 to 3, by stem. Each with what brings its values to about -2 to 2.
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

const VOWELS = 'aeiouy'

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
      const stem = stemOf(word)
      if (!frames.has(stem)) frames.set(stem, frame)
    }
  })
  return frames
}

/** What the lists know of a word in lower case, whose stem is `stem`; `undefined` where none has it. */
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

/**
 * A word in lower case without its inflection: "accused", "accusing" and "accuses" give "accus". Far cheaper than
 * Porter's, and as good for telling words apart: it only has to be the same for every form of a word.
 */
export function stemOf(lower: string): string {
  let end = lower.length
  if (end <= 3) return lower
  if (lower.endsWith("'s")) end -= 2
  if (lower.endsWith('ies') || lower.endsWith('ied')) return `${lower.slice(0, end - 3)}i`
  if (lower.endsWith('ing') && hasVowel(lower, end - 3)) end -= 3
  else if (lower.endsWith('ed') && hasVowel(lower, end - 2)) end -= 2
  else if (
    lower.endsWith('sses') ||
    lower.endsWith('xes') ||
    lower.endsWith('ches') ||
    lower.endsWith('shes')
  )
    end -= 2
  else if (lower.endsWith('s') && !lower.endsWith('ss') && !lower.endsWith('us') && !lower.endsWith('is'))
    end -= 1
  else if (lower.endsWith('ly') && end > 5) end -= 2
  if (end > 3 && lower[end - 1] === 'e') end -= 1
  if (end > 3 && lower[end - 1] === lower[end - 2] && !VOWELS.includes(lower[end - 1])) end -= 1
  return lower[end - 1] === 'y' && end > 3 ? `${lower.slice(0, end - 1)}i` : lower.slice(0, end)
}

function hasVowel(text: string, end: number): boolean {
  if (end < 2) return false
  for (let i = 0; i < end; i++) if (VOWELS.includes(text[i])) return true
  return false
}
