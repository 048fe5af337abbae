import type { Document } from '../document.ts'
import type { Capitals } from './capitals.ts'
import { type Usage, usageOf } from './usage.ts'
import { NO_WORD_ROW, WORD_WIDTH, Word, type WordTools, wordReader } from './word-row.ts'
import { Writing } from './writing.ts'

/** How far from a token words are seen. */
export const REACH = 2

/**
 * How many mentions of a word are asked for what stands beside them:
 * the first few tell, and cost stays linear.
 */
const MENTIONS = 8

/**
 * A word type that stands in a run of capitals or within
 * `REACH` of one: where in its row a fact of it stands.
 */
export const Near = {
  ...Word,
  /** How the document writes it, by `usageOf`. */
  usage: WORD_WIDTH,
  /** 1 where runs are made of it: it has a capital, or is a direction. */
  capital: WORD_WIDTH + 1,
  /** Number among the words that texts share, or -1. */
  shared: WORD_WIDTH + 2,
  type: WORD_WIDTH + 3,
  /** How many of its mentions in runs, for a capital, were asked what stands beside them. */
  mentions: WORD_WIDTH + 4,
  /** How many distinct words stand before those, and after them. */
  befores: WORD_WIDTH + 5,
  afters: WORD_WIDTH + 6,
  /** Their rows. */
  before: WORD_WIDTH + 7,
  after: WORD_WIDTH + 7 + MENTIONS,
} as const
/** Integers of a near word's row. */
export const NEAR_WIDTH = 32

/** The row that stands where a sentence has no word. */
export const NO_WORD = 0

/** The words of the runs, each run with `REACH` words before and after it, one run after the other. */
export interface NearWords {
  /** Rows of the near words, `NO_WORD` the first of them; a row is known by where it begins. */
  readonly words: Int32Array
  /** The row of the word at each place. */
  readonly strip: Int32Array
  /** Where in the strip the first token of each run is. */
  readonly start: readonly number[]
  /**
   * For each place of a run the first and the end of the capitals,
   * or of the others, that it stands together with.
   */
  readonly streakFirst: Int32Array
  readonly streakEnd: Int32Array
}

/** Reads the words of a document's runs and those beside them. */
export function nearWords(document: Document, capitals: Capitals, usage: Usage, tools: WordTools): NearWords {
  const { count, first, end, inRuns } = capitals
  const strip = new Int32Array(inRuns + 2 * REACH * count)
  const start: number[] = []
  const words = readRows(document, typesNear(document, capitals, strip), usage, wordReader(tools))
  const streakFirst = new Int32Array(strip.length)
  const streakEnd = new Int32Array(strip.length)
  for (let run = 0, place = REACH; run < count; run++) {
    start.push(place)
    const runEnd = place + end[run] - first[run]
    meetNeighbours(words, strip, place, runEnd)
    markStreaks(words, strip, place, runEnd, streakFirst, streakEnd)
    place = runEnd + 2 * REACH
  }
  return { words, strip, start, streakFirst, streakEnd }
}

/**
 * Gives each type in or beside a run a row, which it writes
 * into the strip; returns the types in order of their rows.
 */
function typesNear(
  { tokens, types, sentences }: Document,
  { count, first, end }: Capitals,
  strip: Int32Array,
): number[] {
  const rowOf = new Int32Array(types.count)
  const near: number[] = []
  for (let run = 0, place = 0; run < count; run++) {
    const sentence = tokens.sentence[first[run]]
    const sentenceFirst = sentences.firstToken[sentence]
    const sentenceEnd = sentences.endToken[sentence]
    for (let token = first[run] - REACH; token < end[run] + REACH; token++, place++) {
      if (token < sentenceFirst || token >= sentenceEnd) continue
      const type = tokens.type[token]
      if (rowOf[type] === 0) rowOf[type] = near.push(type) * NEAR_WIDTH
      strip[place] = rowOf[type]
    }
  }
  return near
}

/**
 * The rows of `NO_WORD` and of the types near runs, as far as they do not depend on where the words stand.
 */
function readRows(
  { types }: Document,
  near: readonly number[],
  usage: Usage,
  readWord: ReturnType<typeof wordReader>,
): Int32Array {
  const words = new Int32Array((near.length + 1) * NEAR_WIDTH)
  words.set(NO_WORD_ROW)
  words[NO_WORD + Near.shared] = -1
  for (let k = 0; k < near.length; k++) {
    const type = near[k]
    const row = (k + 1) * NEAR_WIDTH
    const flags = usage.writing[type]
    readWord(types, type, words, row)
    words[row + Near.usage] = usageOf(usage, type)
    words[row + Near.capital] = (flags & Writing.capital) === 0 ? 0 : 1
    words[row + Near.shared] = types.shared[type]
    words[row + Near.type] = type
  }
  return words
}

/** Tells the capitals of a run, `[from, end)` of the strip, what stands beside them. */
function meetNeighbours(words: Int32Array, strip: Int32Array, from: number, end: number): void {
  for (let place = from; place < end; place++) {
    const row = strip[place]
    if (words[row + Near.capital] === 0 || words[row + Near.mentions] === MENTIONS) continue
    words[row + Near.mentions]++
    meet(words, row + Near.befores, row + Near.before, strip[place - 1])
    meet(words, row + Near.afters, row + Near.after, strip[place + 1])
  }
}

/** Adds a row to those from `at` on, whose number stands at `count`, unless it is among them. */
function meet(words: Int32Array, count: number, at: number, row: number): void {
  const end = at + words[count]
  for (let k = at; k < end; k++) if (words[k] === row) return
  words[end] = row
  words[count]++
}

/** Marks where capitals, or others, stand together in a run, `[from, end)` of the strip. */
function markStreaks(
  words: Int32Array,
  strip: Int32Array,
  from: number,
  end: number,
  streakFirst: Int32Array,
  streakEnd: Int32Array,
): void {
  for (let first = from; first < end; ) {
    const capital = words[strip[first] + Near.capital]
    let to = first + 1
    while (to < end && words[strip[to] + Near.capital] === capital) to++
    for (let place = first; place < to; place++) {
      streakFirst[place] = first
      streakEnd[place] = to
    }
    first = to
  }
}
