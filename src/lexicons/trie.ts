import type { Position } from './pattern.ts'
import { ANY_WORD, MOST_WORDS, NUMBER_WORD } from './vocabulary.ts'

/** Where a pattern ends in the trie: its entry, and how many tokens at its ends are context. */
interface Ending {
  readonly entry: number
  readonly lead: number
  readonly trail: number
}

/**
 * A trie in typed arrays; node 0 is the root, and no edge leads to it. What is read together stands together, since a
 * walk waits for memory more than for anything else.
 */
export interface Trie {
  /** For each word number the node after it as first word, or 0. */
  readonly first: Uint16Array
  /** All other edges as a hash table with open addressing, two integers a slot: the edge's key and the node that it leads to. */
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

/** The most nodes that a trie may have, so that a node's number is small. */
const MOST_NODES = 2 ** 16

/** Marks a slot without an edge. */
const FREE = -1

/** The node after `word` at `node`, or 0. */
export function nextNode({ first, edges, nodes }: Trie, node: number, word: number): number {
  if (node === 0) return first[word]
  if ((nodes[node * NODE_WIDTH + Node.followers] & (1 << word)) === 0) return 0
  const key = keyOf(node, word)
  const mask = edges.length / 2 - 1
  for (let slot = slotOf(key, mask); edges[2 * slot] !== FREE; slot = (slot + 1) & mask) {
    if (edges[2 * slot] === key) return edges[2 * slot + 1]
  }
  return 0
}

function keyOf(node: number, word: number): number {
  return node * MOST_WORDS + word
}

/** Knuth's multiplicative hash. */
function slotOf(key: number, mask: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 7) & mask
}

/** A node while the trie grows. One that several edges lead to is shared, and copied before it grows further. */
interface Branch {
  readonly edges: Map<number, Branch>
  readonly endings: Ending[]
  shared: boolean
}

/** A trie that grows by patterns and is then laid out flat. */
export interface TrieBuilder {
  /** Adds a pattern of the entry with the given index. */
  add(positions: readonly Position[], entry: number): void
  build(): Trie
}

/**
 * An empty trie over word numbers. Patterns of many alternatives share what follows these, so that its size grows with
 * the alternatives' sum and not their product.
 *
 * @param numberOf the number of a pattern's word, `ANY_WORD` or `NUMBER_WORD`
 */
export function createTrie(numberOf: (word: string) => number): TrieBuilder {
  const root = createNode()

  function insert(
    node: Branch,
    positions: readonly Position[],
    at: number,
    ending: Ending,
    rests: Rests,
  ): void {
    if (at === positions.length) {
      node.endings.push(ending)
      return
    }
    const { alternatives, optional } = positions[at]
    if (optional) insert(node, positions, at + 1, ending, rests)
    for (const words of alternatives) {
      const after = lengthened(ending, positions, at, words.length)
      const parent = words.slice(0, -1).reduce((from, word) => ownChild(from, numberOf(word)), node)
      const last = numberOf(words[words.length - 1])
      if (parent.edges.has(last)) insert(ownChild(parent, last), positions, at + 1, after, rests)
      else parent.edges.set(last, restOf(positions, at + 1, after, rests))
    }
  }

  /** The shared node that stands for the rest of a pattern. */
  function restOf(positions: readonly Position[], at: number, ending: Ending, rests: Rests): Branch {
    // No pattern is longer than sixteen tokens.
    const key = (at * 16 + ending.lead) * 16 + ending.trail
    let node = rests.get(key)
    if (node === undefined) {
      node = createNode()
      insert(node, positions, at, ending, rests)
      node.shared = true
      rests.set(key, node)
    }
    return node
  }

  return {
    add: (positions, entry) => insert(root, positions, 0, { entry, lead: 0, trail: 0 }, new Map()),
    build: () => flatten(root),
  }
}

/** The rests of one pattern, by what tells them apart. */
type Rests = Map<number, Branch>

function createNode(): Branch {
  return { edges: new Map(), endings: [], shared: false }
}

/** The child over `word`, made or copied so that it may grow. */
function ownChild(node: Branch, word: number): Branch {
  const child = node.edges.get(word)
  if (child !== undefined && !child.shared) return child
  const own: Branch = child
    ? { edges: new Map(child.edges), endings: [...child.endings], shared: false }
    : createNode()
  // What a copied node leads to has now one more edge to it.
  for (const grandchild of own.edges.values()) grandchild.shared = true
  node.edges.set(word, own)
  return own
}

/** The ending as it stands after `size` more words at place `at`: context lengthens its lead or its trail. */
function lengthened(ending: Ending, positions: readonly Position[], at: number, size: number): Ending {
  if (!positions[at].context) return ending
  const { entry, lead, trail } = ending
  const inCue = positions.slice(0, at).some((position) => !position.context)
  return inCue ? { entry, lead, trail: trail + size } : { entry, lead: lead + size, trail }
}

function flatten(root: Branch): Trie {
  const branches = [root]
  const numbers = new Map<Branch, number>([[root, 0]])
  let edgeCount = -root.edges.size
  for (const branch of branches) {
    edgeCount += branch.edges.size
    for (const child of branch.edges.values()) {
      if (!numbers.has(child)) numbers.set(child, branches.push(child) - 1)
    }
  }
  // At most half of the slots are taken.
  const size = 2 ** Math.ceil(Math.log2(2 * edgeCount + 2))
  const edges = new Int32Array(size * 2).fill(FREE)
  if (branches.length > MOST_NODES) throw new RangeError(`More than ${MOST_NODES} nodes in a trie`)
  const first = new Uint16Array(MOST_WORDS)
  for (const [word, child] of root.edges) first[word] = numbers.get(child)!
  const nodes = new Int32Array(branches.length * NODE_WIDTH)
  const endings: number[] = []
  branches.forEach((branch, number) => {
    const at = number * NODE_WIDTH
    nodes[at + Node.flags] = flagsOf(branch)
    nodes[at + Node.endings] = endings.length
    for (const { entry, lead, trail } of branch.endings) endings.push(entry, lead, trail)
    nodes[at + Node.endingsEnd] = endings.length
    if (branch === root) return
    for (const [word, child] of branch.edges) {
      nodes[at + Node.followers] |= 1 << word
      const key = keyOf(number, word)
      let slot = slotOf(key, size - 1)
      while (edges[2 * slot] !== FREE) slot = (slot + 1) & (size - 1)
      edges[2 * slot] = key
      edges[2 * slot + 1] = numbers.get(child)!
    }
  })
  return { first, edges, nodes, endings: Int32Array.from(endings) }
}

function flagsOf({ edges, endings }: Branch): number {
  return (
    (edges.has(ANY_WORD) ? NodeFlag.anyWord : 0) |
    (edges.has(NUMBER_WORD) ? NodeFlag.number : 0) |
    (endings.length > 0 ? NodeFlag.ending : 0)
  )
}
