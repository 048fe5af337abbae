import type { ContextTest } from './contexts/registry.ts'
import type { Book } from './lexicon.ts'
import { withdrawalOf } from './scope.ts'
import { ENDING_WIDTH, mayFollow, NODE_WIDTH, Node, NodeFlag, nextNode, OPEN_BIT, type Trie } from './trie.ts'
import { IS_NUMBER, NUMBER_BIT, WORD_NUMBER } from './vocabulary.ts'
import { ANY_WORD, NUMBER_WORD, UNKNOWN_WORD } from './word-numbers.ts'
import { type AnnotatedWords, isWord } from './words.ts'

/** What a lexicon finds in a text: a cue of one of its entries, over the tokens `[first, end)`. */
export interface Hit {
  readonly entry: number
  readonly first: number
  readonly end: number
  /** Whether a negation, a denial or a hedge before it withdraws the cue. */
  readonly withdrawn: boolean
}

/**
 * Finds the patterns of a book's lexicons in a text: for each lexicon the longest first, each decided by its
 * context tests, none over another.
 *
 * Where a pattern's context fails, the next longest at the same place is tried.
 * A pattern of class `none` keeps its words from being cues. From each token
 * where a pattern may begin one walk is made for all lexicons.
 *
 * @param codes for each word type of the text its code in the vocabulary
 * @returns for each lexicon its hits in order of the text, those of class `none` left out
 */
export function findHits(text: AnnotatedWords, book: Book, codes: Int32Array): Hit[][] {
  const { sentence } = text.tokens
  const { endToken } = text.sentences
  const searches: Search[] = []
  for (let place = 0; place < book.lexicons; place++) searches.push({ hits: [], free: 0, settled: -1 })
  const count = findBeginnings(text, book.trie, codes)
  for (let i = 0; i < count; i++) {
    const token = beginnings[i]
    const endsAt = walk(text, book.trie, codes, token, endToken[sentence[token]])
    if (endsAt > 0) settle(text, book, token, endsAt, searches)
  }
  return searches.map(({ hits }) => hits)
}

/** Where patterns may begin in the text in hand, in tokens. */
let beginnings = new Int32Array(1024)

/**
 * Writes into `beginnings` where patterns may begin. Most first words ("the", "is") only lead to cues: what
 * tells is the next word. No branch hangs on a word, since a processor would guess every second one wrong.
 *
 * @returns how many
 */
function findBeginnings({ tokens, sentences }: AnnotatedWords, trie: Trie, codes: Int32Array): number {
  const { type } = tokens
  const { first, nodes } = trie
  const numbersBegin = (nodes[Node.flags] & NodeFlag.number) === 0 ? 0 : 1
  if (beginnings.length < tokens.count) beginnings = new Int32Array(tokens.count)
  let count = 0
  for (let s = 0; s < sentences.count; s++) {
    const end = sentences.endToken[s]
    let next = codes[type[sentences.firstToken[s]]]
    for (let token = sentences.firstToken[s]; token < end; token++) {
      const code = next
      next = token + 1 < end ? codes[type[token + 1]] : UNKNOWN_WORD
      const node = first[code & WORD_NUMBER]
      const leads = (mayFollow(trie, node, next & WORD_NUMBER) | (next >> NUMBER_BIT)) & (-node >>> 31)
      beginnings[count] = token
      count += ((node >> OPEN_BIT) | leads | ((code >> NUMBER_BIT) & numbersBegin)) & 1
    }
  }
  return count
}

/** How far a lexicon's patterns have been found. */
interface Search {
  readonly hits: Hit[]
  /** The first token that no hit stands over. */
  free: number
  /** The last token from which a pattern was found. */
  settled: number
}

/**
 * Paths that a walk may hold: no pattern forks more than three times, and none is longer than sixteen tokens.
 */
const MOST_PATHS = 256

// Paths in view, breadth first: all of one length before any longer one,
// so that the last node where a pattern ends is the longest match. No walk
// begins before another has ended, so that one pair of lists serves all.
const pathNode = new Int32Array(MOST_PATHS)
const pathLength = new Int32Array(MOST_PATHS)
let paths = 0

function reach(node: number, length: number): void {
  if (node === 0 || paths === MOST_PATHS) return
  pathNode[paths] = node
  pathLength[paths++] = length
}

/** Walks from one token: the last path where a pattern ends, or 0. */
function walk(text: AnnotatedWords, trie: Trie, codes: Int32Array, start: number, end: number): number {
  const { nodes } = trie
  const { type } = text.tokens
  pathNode[0] = 0
  pathLength[0] = 0
  paths = 1
  let endsAt = 0
  for (let path = 0; path < paths; path++) {
    const node = pathNode[path]
    const flags = nodes[node * NODE_WIDTH + Node.flags]
    if ((flags & NodeFlag.ending) !== 0) endsAt = path
    const token = start + pathLength[path]
    if (token >= end) continue
    const length = pathLength[path] + 1
    const code = codes[type[token]]
    const number = code & WORD_NUMBER
    if (number !== UNKNOWN_WORD) reach(nextNode(trie, node, number), length)
    if ((flags & NodeFlag.number) !== 0 && code >= IS_NUMBER) reach(nextNode(trie, node, NUMBER_WORD), length)
    if ((flags & NodeFlag.anyWord) !== 0 && isWord(text, token)) reach(nextNode(trie, node, ANY_WORD), length)
  }
  return endsAt
}

/**
 * Adds to each search the longest pattern of its lexicon on
 * the paths of a walk whose context holds, not before `free`.
 */
function settle(text: AnnotatedWords, book: Book, start: number, endsAt: number, searches: Search[]): void {
  const { nodes, endings } = book.trie
  for (let path = endsAt; path > 0; path--) {
    const node = pathNode[path] * NODE_WIDTH
    for (let at = nodes[node + Node.endings]; at < nodes[node + Node.endingsEnd]; at += ENDING_WIDTH) {
      const entry = endings[at]
      const place = book.place[entry]
      const search = searches[place]
      const first = start + endings[at + 1]
      if (search.settled === start || first < search.free) continue
      const end = start + pathLength[path] - endings[at + 2]
      if (!holds(book.tests[entry], text, first, end)) continue
      search.settled = start
      search.free = end
      if (book.isCue[entry] === 0) continue
      const heeded = book.withdrawnBy[entry]
      const withdrawn = heeded !== 0 && (heeded & withdrawalOf(text, first)) !== 0
      search.hits.push({ entry: book.index[entry], first, end, withdrawn })
    }
  }
}

function holds(tests: readonly ContextTest[], text: AnnotatedWords, first: number, end: number): boolean {
  for (const test of tests) if (!test(text, first, end)) return false
  return true
}
