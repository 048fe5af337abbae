import { ANY_WORD, type Lexicon, NUMBER_WORD } from './compile.ts'
import { type AnnotatedWords, isNumber, isWord } from './words.ts'

/** What a lexicon finds in a text, in order: cue `i` is of entry `entry[i]`, over the tokens `[first[i], end[i])`. */
export interface Hits {
  readonly count: number
  readonly entry: Int32Array
  readonly first: Int32Array
  readonly end: Int32Array
}

/**
 * Finds a lexicon's patterns in a text: the longest first, each decided by its context tests, none over another.
 *
 * Where a pattern's context fails, the next longest at the same place is tried. A pattern of class `none` keeps its
 * words from being cues. One look-up per distinct word, then a walk of at most the longest pattern per token.
 *
 * @returns hits in tokens, those of class `none` left out
 */
export function findHits(text: AnnotatedWords, lexicon: Lexicon): Hits {
  const { tokens, sentences } = text
  const { first, entries } = lexicon
  const numbers = wordNumbers(text, lexicon)
  const isFigure = numberFlags(text, lexicon)
  const hits: number[] = []
  const walk = createWalk(text, lexicon, numbers, isFigure)
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const end = sentences.endToken[sentence]
    let free = sentences.firstToken[sentence]
    for (let token = free; token < end; token++) {
      const type = tokens.type[token]
      const number = numbers[type]
      const figure = isFigure[type] === 1
      if (first[number] === 0 && !(figure && first[NUMBER_WORD] !== 0)) continue
      const hit = walk(token, end, free)
      if (hit === undefined) continue
      free = hit.end
      if (entries[hit.entry].category !== 'none') hits.push(hit.entry, hit.first, hit.end)
    }
  }
  const count = hits.length / 3
  return { count, entry: every(hits, 0), first: every(hits, 1), end: every(hits, 2) }
}

interface Hit {
  readonly entry: number
  readonly first: number
  readonly end: number
}

/** Returns the walk from one token: the longest pattern there whose context holds, not before `free`. */
function createWalk(text: AnnotatedWords, lexicon: Lexicon, numbers: Int32Array, isFigure: Uint8Array) {
  const { next, wordCount, endings, tests } = lexicon
  const { type } = text.tokens
  // Paths in view, breadth first: all of one length before any longer one, so the last node that ends a pattern is
  // the longest match. Wildcards may fork a path, but no pattern holds more than three.
  const nodes: number[] = []
  const lengths: number[] = []

  function reach(from: number, word: number, length: number): void {
    const to = next.get(from * wordCount + word)
    if (to !== undefined) {
      nodes.push(to)
      lengths.push(length)
    }
  }

  return (start: number, end: number, free: number): Hit | undefined => {
    nodes.length = 0
    lengths.length = 0
    nodes.push(0)
    lengths.push(0)
    for (let path = 0; path < nodes.length; path++) {
      const token = start + lengths[path]
      if (token >= end) break
      const node = nodes[path]
      const length = lengths[path] + 1
      const number = numbers[type[token]]
      if (number !== 0) reach(node, number, length)
      if (isFigure[type[token]] === 1) reach(node, NUMBER_WORD, length)
      if (isWord(text, token)) reach(node, ANY_WORD, length)
    }
    for (let path = nodes.length - 1; path > 0; path--) {
      for (const { entry, lead, trail } of endings[nodes[path]] ?? []) {
        const first = start + lead
        const last = start + lengths[path] - trail
        if (first >= free && tests[entry].every((test) => test(text, first, last)))
          return { entry, first, end: last }
      }
    }
    return undefined
  }
}

/** For each word type its number in the lexicon, or 0. */
function wordNumbers(text: AnnotatedWords, lexicon: Lexicon): Int32Array {
  const { lower, count } = text.types
  const numbers = new Int32Array(count)
  for (let type = 0; type < count; type++) numbers[type] = lexicon.numbers.get(lower[type]) ?? 0
  return numbers
}

/** For each word type 1 where it is a number, if the lexicon asks for numbers at all. */
function numberFlags(text: AnnotatedWords, lexicon: Lexicon): Uint8Array {
  const flags = new Uint8Array(text.types.count)
  if (!lexicon.usesNumbers) return flags
  for (let type = 0; type < flags.length; type++) flags[type] = Number(isNumber(text, type))
  return flags
}

function every(triples: readonly number[], offset: number): Int32Array {
  const column = new Int32Array(triples.length / 3)
  for (let i = 0; i < column.length; i++) column[i] = triples[3 * i + offset]
  return column
}
