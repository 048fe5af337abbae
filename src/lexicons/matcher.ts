import type { Lexicon } from './compile.ts'
import { NodeFlag, nextNode } from './trie.ts'
import { ANY_WORD, NUMBER_WORD, numberTypes, UNKNOWN_WORD } from './vocabulary.ts'
import { type AnnotatedWords, isWord } from './words.ts'

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
  const { first, entries, trie } = lexicon
  const { number, figure } = numberTypes(text)
  const startsWithNumber = (trie.flags[0] & NodeFlag.number) !== 0
  const walk = createWalk(text, lexicon, number, figure)
  const hits: number[] = []
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const end = sentences.endToken[sentence]
    let free = sentences.firstToken[sentence]
    for (let token = free; token < end; token++) {
      const type = tokens.type[token]
      const node = first[number[type]]
      if (!(startsWithNumber && figure[type] === 1)) {
        if (node === 0) continue
        // Most first words ("the", "is") only lead to cues: one bit tells that the next word is of no pattern.
        if ((trie.flags[node] & ~NodeFlag.number) === 0 && token + 1 < end) {
          const next = tokens.type[token + 1]
          const mayFollow =
            number[next] !== UNKNOWN_WORD && (trie.followers[node] & (1 << number[next])) !== 0
          if (!mayFollow && figure[next] === 0) continue
        }
      }
      const hit = walk(token, end, free)
      if (hit === undefined) continue
      free = hit.end
      if (entries[hit.entry].category !== 'none') hits.push(hit.entry, hit.first, hit.end)
    }
  }
  return { count: hits.length / 3, entry: every(hits, 0), first: every(hits, 1), end: every(hits, 2) }
}

interface Hit {
  readonly entry: number
  readonly first: number
  readonly end: number
}

/** Paths that a walk may hold: no pattern forks more than three times, and none is longer than sixteen tokens. */
const MOST_PATHS = 256

/** Returns the walk from one token: the longest pattern there whose context holds, not before `free`. */
function createWalk(
  text: AnnotatedWords,
  { trie, tests }: Lexicon,
  numbers: Int32Array,
  figures: Uint8Array,
) {
  const { flags, endings } = trie
  const { type } = text.tokens
  // Paths in view, breadth first: all of one length before any longer one, so that the last node where a pattern ends
  // is the longest match.
  const nodes = new Int32Array(MOST_PATHS)
  const lengths = new Int32Array(MOST_PATHS)
  let count = 0

  function reach(node: number, length: number): void {
    if (node === 0 || count === MOST_PATHS) return
    nodes[count] = node
    lengths[count++] = length
  }

  function holds(entry: number, first: number, end: number): boolean {
    for (const test of tests[entry]) if (!test(text, first, end)) return false
    return true
  }

  return (start: number, end: number, free: number): Hit | undefined => {
    count = 1
    let endsAt = 0
    for (let path = 0; path < count; path++) {
      const node = nodes[path]
      if ((flags[node] & NodeFlag.ending) !== 0) endsAt = path
      const token = start + lengths[path]
      if (token >= end) continue
      const length = lengths[path] + 1
      const number = numbers[type[token]]
      if (number !== UNKNOWN_WORD) reach(nextNode(trie, node, number), length)
      if ((flags[node] & NodeFlag.number) !== 0 && figures[type[token]] === 1) {
        reach(nextNode(trie, node, NUMBER_WORD), length)
      }
      if ((flags[node] & NodeFlag.anyWord) !== 0 && isWord(text, token))
        reach(nextNode(trie, node, ANY_WORD), length)
    }
    for (let path = endsAt; path > 0; path--) {
      for (const { entry, lead, trail } of endings[nodes[path]]) {
        const first = start + lead
        const last = start + lengths[path] - trail
        if (first >= free && holds(entry, first, last)) return { entry, first, end: last }
      }
    }
    return undefined
  }
}

function every(triples: readonly number[], offset: number): Int32Array {
  const column = new Int32Array(triples.length / 3)
  for (let i = 0; i < column.length; i++) column[i] = triples[3 * i + offset]
  return column
}
