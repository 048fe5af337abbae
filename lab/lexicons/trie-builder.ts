import {
  edgeKey,
  FREE,
  hashOf,
  NODE_WIDTH,
  Node,
  NodeFlag,
  OPEN,
  PAIR_SHIFT,
  slotOf,
  type Trie,
} from '../../src/lexicons/trie.ts'
import { ANY_WORD, MOST_WORDS, NUMBER_WORD } from '../../src/lexicons/word-numbers.ts'
import type { Position } from './pattern.ts'

/** Where a pattern ends in the trie: its entry, and how many tokens at its ends are context. */
interface Ending {
  readonly entry: number
  readonly lead: number
  readonly trail: number
}

/** The most nodes that a trie may have, so that a node's number and `OPEN` fit sixteen bits. */
const MOST_NODES = OPEN

/** A trie that grows by patterns and is then laid out flat. */
export interface TrieBuilder {
  /** Adds a pattern of the entry with the given index. */
  add(positions: readonly Position[], entry: number): void
  build(): Trie
}

/**
 * An empty trie over word numbers. Patterns of many alternatives share what follows these, so that its size
 * grows with the alternatives' sum and not their product.
 *
 * @param numberOf the number of a pattern's word, `ANY_WORD` or `NUMBER_WORD`
 */
export function createTrie(numberOf: (word: string) => number): TrieBuilder {
  /** The node that each edge leads to, by the edge's key. */
  const edges = new Map<number, number>()
  /** For each node the words of its edges, and what ends there. */
  const followers: number[][] = []
  const endings: Ending[][] = []
  /** Nodes that several edges lead to: copied before they grow further. */
  const shared: boolean[] = []
  const root = createNode([], [])

  function createNode(words: number[], ends: Ending[]): number {
    followers.push(words)
    endings.push(ends)
    return shared.push(false) - 1
  }

  function insert(
    node: number,
    positions: readonly Position[],
    at: number,
    ending: Ending,
    rests: Rests,
  ): void {
    if (at === positions.length) {
      endings[node].push(ending)
      return
    }
    const { alternatives, optional, context } = positions[at]
    if (optional) insert(node, positions, at + 1, ending, rests)
    for (const words of alternatives) {
      const after = context ? lengthened(ending, positions, at, words.length) : ending
      let parent = node
      for (let i = 0; i < words.length - 1; i++) parent = ownChild(parent, numberOf(words[i]))
      const last = numberOf(words[words.length - 1])
      const key = edgeKey(parent, last)
      if (edges.has(key)) insert(ownChild(parent, last), positions, at + 1, after, rests)
      else {
        edges.set(key, restOf(positions, at + 1, after, rests))
        followers[parent].push(last)
      }
    }
  }

  /** The shared node that stands for the rest of a pattern. */
  function restOf(positions: readonly Position[], at: number, ending: Ending, rests: Rests): number {
    const key = `${at} ${ending.lead} ${ending.trail}`
    let node = rests.get(key)
    if (node === undefined) {
      node = createNode([], [])
      insert(node, positions, at, ending, rests)
      shared[node] = true
      rests.set(key, node)
    }
    return node
  }

  /** The child over `word`, made or copied so that it may grow. */
  function ownChild(node: number, word: number): number {
    const key = edgeKey(node, word)
    const child = edges.get(key)
    if (child !== undefined && !shared[child]) return child
    let own: number
    if (child === undefined) {
      own = createNode([], [])
      followers[node].push(word)
    } else {
      own = createNode([...followers[child]], [...endings[child]])
      for (const next of followers[child]) {
        const grandchild = edges.get(edgeKey(child, next))!
        edges.set(edgeKey(own, next), grandchild)
        // It has now one more edge to it.
        shared[grandchild] = true
      }
    }
    edges.set(key, own)
    return own
  }

  return {
    add: (positions, entry) => insert(root, positions, 0, { entry, lead: 0, trail: 0 }, new Map()),
    build: () => flatten(edges, followers[root].length, endings),
  }
}

/** The rests of one pattern, by what tells them apart. */
type Rests = Map<string, number>

/**
 * The ending as it stands after `size` more words of context
 * at place `at`, which lengthen its lead or its trail.
 */
function lengthened(ending: Ending, positions: readonly Position[], at: number, size: number): Ending {
  const { entry, lead, trail } = ending
  const inCue = positions.slice(0, at).some((position) => !position.context)
  return inCue ? { entry, lead, trail: trail + size } : { entry, lead: lead + size, trail }
}

/** The trie laid out flat, from its edges and the endings of its nodes, of which node 0 is the root. */
function flatten(
  edges: ReadonlyMap<number, number>,
  fromRoot: number,
  endings: readonly (readonly Ending[])[],
): Trie {
  if (endings.length > MOST_NODES) throw new RangeError(`More than ${MOST_NODES} nodes in a trie`)
  const first = new Uint16Array(MOST_WORDS)
  const nodes = new Int32Array(endings.length * NODE_WIDTH)
  // At most half of the slots are taken.
  const size = 2 ** Math.ceil(Math.log2(2 * (edges.size - fromRoot) + 2))
  const table = new Int32Array(size * 2).fill(FREE)
  const pairs = new Int32Array(2 ** (32 - PAIR_SHIFT - 5))
  edges.forEach((child, key) => {
    const word = key % MOST_WORDS
    const node = (key - word) / MOST_WORDS
    const at = node * NODE_WIDTH
    if (word === ANY_WORD) nodes[at + Node.flags] |= NodeFlag.anyWord
    if (word === NUMBER_WORD) nodes[at + Node.flags] |= NodeFlag.number
    if (node === 0) {
      first[word] = child
      return
    }
    nodes[at + Node.followers] |= 1 << word
    const bit = hashOf(key) >>> PAIR_SHIFT
    pairs[bit >> 5] |= 1 << bit
    let slot = slotOf(key, size - 1)
    while (table[2 * slot] !== FREE) slot = (slot + 1) & (size - 1)
    table[2 * slot] = key
    table[2 * slot + 1] = child
  })
  const ends: number[] = []
  endings.forEach((list, node) => {
    const at = node * NODE_WIDTH
    if (list.length > 0) nodes[at + Node.flags] |= NodeFlag.ending
    nodes[at + Node.endings] = ends.length
    for (const { entry, lead, trail } of list) ends.push(entry, lead, trail)
    nodes[at + Node.endingsEnd] = ends.length
  })
  for (let word = 0; word < MOST_WORDS; word++) {
    const flags = nodes[first[word] * NODE_WIDTH + Node.flags]
    if (first[word] !== 0 && (flags & (NodeFlag.ending | NodeFlag.anyWord)) !== 0) first[word] |= OPEN
  }
  return { first, pairs, edges: table, nodes, endings: Int32Array.from(ends) }
}
