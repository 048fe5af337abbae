import type { Lexicon } from './lexicon.ts'
import { ENDING_WIDTH, NODE_WIDTH, Node, NodeFlag, nextNode } from './trie.ts'
import { ANY_WORD, IS_NUMBER, NUMBER_WORD, UNKNOWN_WORD, WORD_NUMBER } from './vocabulary.ts'
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
 * @param codes for each word type of the text its code in the vocabulary
 * @returns hits in tokens, those of class `none` left out
 */
export function findHits(text: AnnotatedWords, lexicon: Lexicon, codes: Int32Array): Hits {
  const { tokens, sentences } = text
  const { isCue, trie } = lexicon
  const { first, nodes } = trie
  const startsWithNumber = (nodes[Node.flags] & NodeFlag.number) !== 0
  const walk = createWalk(text, lexicon, codes)
  const hits: number[] = []
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const end = sentences.endToken[sentence]
    let free = sentences.firstToken[sentence]
    for (let token = free; token < end; token++) {
      const code = codes[tokens.type[token]]
      if (!(startsWithNumber && code >= IS_NUMBER)) {
        const node = first[code & WORD_NUMBER]
        if (node === 0) continue
        // Most first words ("the", "is") only lead to cues: one bit tells that the next word is of no pattern.
        if ((nodes[node * NODE_WIDTH + Node.flags] & ~NodeFlag.number) === 0 && token + 1 < end) {
          const next = codes[tokens.type[token + 1]]
          const mayFollow =
            next !== UNKNOWN_WORD && (nodes[node * NODE_WIDTH + Node.followers] & (1 << next)) !== 0
          if (!mayFollow && next < IS_NUMBER) continue
        }
      }
      const hit = walk(token, end, free)
      if (hit === undefined) continue
      free = hit.end
      if (isCue[hit.entry] === 1) hits.push(hit.entry, hit.first, hit.end)
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

// Paths in view, breadth first: all of one length before any longer one, so that the last node where a pattern ends
// is the longest match. No walk begins before another has ended, so that one pair of lists serves all.
const pathNode = new Int32Array(MOST_PATHS)
const pathLength = new Int32Array(MOST_PATHS)

/** Returns the walk from one token: the longest pattern there whose context holds, not before `free`. */
function createWalk(text: AnnotatedWords, { trie, tests }: Lexicon, codes: Int32Array) {
  const { nodes, endings } = trie
  const { type } = text.tokens
  let count = 0

  function reach(node: number, length: number): void {
    if (node === 0 || count === MOST_PATHS) return
    pathNode[count] = node
    pathLength[count++] = length
  }

  function holds(entry: number, first: number, end: number): boolean {
    for (const test of tests[entry]) if (!test(text, first, end)) return false
    return true
  }

  return (start: number, end: number, free: number): Hit | undefined => {
    pathNode[0] = 0
    pathLength[0] = 0
    count = 1
    let endsAt = 0
    for (let path = 0; path < count; path++) {
      const node = pathNode[path]
      const flags = nodes[node * NODE_WIDTH + Node.flags]
      if ((flags & NodeFlag.ending) !== 0) endsAt = path
      const token = start + pathLength[path]
      if (token >= end) continue
      const length = pathLength[path] + 1
      const code = codes[type[token]]
      const number = code & WORD_NUMBER
      if (number !== UNKNOWN_WORD) reach(nextNode(trie, node, number), length)
      if ((flags & NodeFlag.number) !== 0 && code >= IS_NUMBER) {
        reach(nextNode(trie, node, NUMBER_WORD), length)
      }
      if ((flags & NodeFlag.anyWord) !== 0 && isWord(text, token))
        reach(nextNode(trie, node, ANY_WORD), length)
    }
    for (let path = endsAt; path > 0; path--) {
      const node = pathNode[path] * NODE_WIDTH
      for (let at = nodes[node + Node.endings]; at < nodes[node + Node.endingsEnd]; at += ENDING_WIDTH) {
        const first = start + endings[at + 1]
        const last = start + pathLength[path] - endings[at + 2]
        if (first >= free && holds(endings[at], first, last)) return { entry: endings[at], first, end: last }
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
