import { MOST_WORDS } from './word-numbers.ts'

/**
 * A trie in typed arrays; node 0 is the root, and no edge leads to it. What is read together stands together,
 * since a walk waits for memory more than for anything else.
 */
export interface Trie {
  /**
   * For each word number the node after it as first word, or 0;
   * `OPEN` is added where a pattern may follow from it alone.
   */
  readonly first: Uint16Array
  /**
   * The edges behind first words as bits of a filter (Bloom 1970),
   * small enough to stay near: `mayFollow` asks it.
   */
  readonly pairs: Int32Array
  /**
   * All other edges as a hash table with open addressing, two
   * integers a slot: the edge's key and the node that it leads to.
   */
  readonly edges: Int32Array
  /** For each node `NODE_WIDTH` integers, at the places of `Node`. */
  readonly nodes: Int32Array
  /** What ends at the nodes, `ENDING_WIDTH` integers each: entry, lead and trail. */
  readonly endings: Int32Array
}

/** What is known of a node without a look-up. */
export const Node = {
  /** The words that may follow, by their numbers modulo 32: most look-ups end here. */
  followers: 0,
  /** Its `NodeFlag`s. */
  flags: 1,
  /** Where in `endings` those of the node begin, in order of the table. */
  endings: 2,
  /** Where they end. */
  endingsEnd: 3,
} as const
export const NODE_WIDTH = 4
export const ENDING_WIDTH = 3

/** Bits of a node's set of flags. */
export const NodeFlag = { anyWord: 1, number: 2, ending: 4 } as const

/** Added to the node of a first word where a pattern ends, or that any word may follow. */
export const OPEN_BIT = 15
export const OPEN = 1 << OPEN_BIT

/** The bits of `pairs`, by the first bits of a hash: five times as many as there are edges. */
export const PAIR_SHIFT = 16

/** Marks a slot without an edge. */
export const FREE = -1

/**
 * 1 in the last bit where `word` may lead on from `node`:
 * always where it does, and seldom else. No branch hangs on it.
 */
export function mayFollow({ pairs }: Trie, node: number, word: number): number {
  const bit = hashOf(edgeKey(node, word)) >>> PAIR_SHIFT
  return pairs[bit >> 5] >>> bit
}

/** The node after `word` at `node`, or 0. */
export function nextNode({ first, edges, nodes }: Trie, node: number, word: number): number {
  if (node === 0) return first[word] & (OPEN - 1)
  if ((nodes[node * NODE_WIDTH + Node.followers] & (1 << word)) === 0) return 0
  const key = edgeKey(node, word)
  const mask = edges.length / 2 - 1
  for (let slot = slotOf(key, mask); edges[2 * slot] !== FREE; slot = (slot + 1) & mask) {
    if (edges[2 * slot] === key) return edges[2 * slot + 1]
  }
  return 0
}

/** The key of the edge from a node over a word. */
export function edgeKey(node: number, word: number): number {
  return node * MOST_WORDS + word
}

/** Knuth's multiplicative hash of an edge's key. */
export function hashOf(key: number): number {
  return Math.imul(key, 0x9e3779b1)
}

/** The first slot of an edge's key; `mask` is one less than the number of slots. */
export function slotOf(key: number, mask: number): number {
  return (hashOf(key) >>> 7) & mask
}
