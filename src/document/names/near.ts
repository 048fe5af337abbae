import type { Document } from '../document.ts'
import type { Capitals } from './capitals.ts'
import { type Usage, usageOf } from './usage.ts'
import { NO_WORD_VIEW, type WordView } from './word-view.ts'
import { WRITING_BITS, Writing } from './writing.ts'

/** How far from a token words are seen. */
export const REACH = 2

/** How many mentions of a word are asked for what stands beside them: the first few tell, and cost stays linear. */
const MENTIONS = 8

/** A word type that stands in a run of capitals or within `REACH` of one. */
export interface NearWord {
  /** What it is by itself. */
  readonly view: WordView
  /** Number among the near words. */
  readonly number: number
  /** Number among the words that texts share, or -1. */
  readonly shared: number
  /** Whether runs are made of it: it has a capital, or is a direction. */
  readonly capital: boolean
  /** How the document writes it, by `usageOf`. */
  readonly usage: number
  /** Shared with the types that differ from it in case alone; 0 where there are none. */
  readonly alike: number
  /** The distinct words beside its first mentions in runs, for a capital; `NO_WORD` where a sentence has none there. */
  readonly before: NearWord[]
  readonly after: NearWord[]
  mentions: number
}

/** Stands where a sentence has no word. */
export const NO_WORD: NearWord = {
  view: NO_WORD_VIEW,
  number: 0,
  shared: -1,
  capital: false,
  usage: 0,
  alike: 0,
  before: [],
  after: [],
  mentions: 0,
}

/** The words of the runs, each run with `REACH` words before and after it, one run after the other. */
export interface NearWords {
  readonly strip: readonly NearWord[]
  /** Where in the strip the first token of each run is. */
  readonly start: readonly number[]
  /** For each place of a run the first and the end of the capitals, or of the others, that it stands together with. */
  readonly streakFirst: readonly number[]
  readonly streakEnd: readonly number[]
  /** How many near words there are, `NO_WORD` among them. */
  readonly distinct: number
}

/** Reads the words of a document's runs and those beside them. */
export function nearWords(
  { tokens, types, sentences }: Document,
  { count, first, end }: Capitals,
  usage: Usage,
  readWord: (types: Document['types'], type: number) => WordView,
): NearWords {
  const known: (NearWord | undefined)[] = new Array(types.count)
  const strip: NearWord[] = []
  const start: number[] = []
  const streakFirst: number[] = []
  const streakEnd: number[] = []
  let distinct = 1
  for (let run = 0; run < count; run++) {
    const sentence = tokens.sentence[first[run]]
    const sentenceFirst = sentences.firstToken[sentence]
    const sentenceEnd = sentences.endToken[sentence]
    start.push(strip.length + REACH)
    for (let token = first[run] - REACH; token < end[run] + REACH; token++) {
      streakFirst.push(0)
      streakEnd.push(0)
      if (token < sentenceFirst || token >= sentenceEnd) strip.push(NO_WORD)
      else {
        const type = tokens.type[token]
        let word = known[type]
        if (word === undefined) {
          word = nearWord(types, type, distinct++, usage, readWord(types, type))
          known[type] = word
        }
        strip.push(word)
      }
    }
    meetNeighbours(strip, start[run], strip.length - REACH)
    markStreaks(strip, start[run], strip.length - REACH, streakFirst, streakEnd)
  }
  return { strip, start, streakFirst, streakEnd, distinct }
}

function nearWord(
  types: Document['types'],
  type: number,
  number: number,
  usage: Usage,
  view: WordView,
): NearWord {
  const flags = usage.writing[type]
  return {
    view,
    number,
    shared: types.shared[type],
    capital: (flags & Writing.capital) !== 0,
    usage: usageOf(usage, type),
    alike: flags >> WRITING_BITS,
    before: [],
    after: [],
    mentions: 0,
  }
}

/** Tells the capitals of a run, `[from, end)` of the strip, what stands beside them. */
function meetNeighbours(strip: readonly NearWord[], from: number, end: number): void {
  for (let place = from; place < end; place++) {
    const word = strip[place]
    if (!word.capital || word.mentions === MENTIONS) continue
    word.mentions++
    if (!word.before.includes(strip[place - 1])) word.before.push(strip[place - 1])
    if (!word.after.includes(strip[place + 1])) word.after.push(strip[place + 1])
  }
}

/** Marks where capitals, or others, stand together in a run, `[from, end)` of the strip. */
function markStreaks(
  strip: readonly NearWord[],
  from: number,
  end: number,
  streakFirst: number[],
  streakEnd: number[],
): void {
  for (let first = from; first < end; ) {
    let to = first + 1
    while (to < end && strip[to].capital === strip[first].capital) to++
    streakFirst.fill(first, first, to)
    streakEnd.fill(to, first, to)
    first = to
  }
}
