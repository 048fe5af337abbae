import type { Position } from './pattern.ts'
import { ANY_WORD, MOST_WORDS, NUMBER_WORD } from './vocabulary.ts'

/** Where a pattern ends in the trie: its entry, and how many tokens at its ends are context. */
export interface Ending {
  readonly entry: number
  readonly lead: number
  readonly trail: number
}

/** A trie in typed arrays; node 0 is the root, and no edge leads to it. */
export interface Trie {
  /** Edges as a hash table with open addressing: `node * MOST_WORDS + word`, or -1 where a slot is free. */
  readonly keys: Int32Array
  /** The node that the edge in the same slot of `keys` leads to. */
  readonly targets: Int32Array
  /** For each node its `NodeFlag`s. */
  readonly flags: Uint8Array
  /** For each node the words that may follow, by their numbers modulo 32: most look-ups end here. */
  readonly followers: Int32Array
  /** For each node what ends there, in order of the table. */
  readonly endings: readonly (readonly Ending[])[]
}

/** What is known of a node without a look-up; bits of a set. */
export const NodeFlag = { anyWord: 1, number: 2, ending: 4 } as const

/** The node after `word` at `node`, or 0. */
export function nextNode({ keys, targets, followers }: Trie, node: number, word: number): number {
  if ((followers[node] & (1 << word)) === 0) return 0
  const key = node * MOST_WORDS + word
  const mask = keys.length - 1
  for (let slot = slotOf(key, mask); keys[slot] !== -1; slot = (slot + 1) & mask) {
    if (keys[slot] === key) return targets[slot]
  }
  return 0
}

/** Knuth's multiplicative hash. */
function slotOf(key: number, mask: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 7) & mask
}

/** A node while the trie grows. One that several edges lead to is shared, and copied before it grows further. */
interface Node {
  readonly edges: Map<number, Node>
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
    node: Node,
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
  function restOf(positions: readonly Position[], at: number, ending: Ending, rests: Rests): Node {
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
type Rests = Map<number, Node>

function createNode(): Node {
  return { edges: new Map(), endings: [], shared: false }
}

/** The child over `word`, made or copied so that it may grow. */
function ownChild(node: Node, word: number): Node {
  const child = node.edges.get(word)
  if (child !== undefined && !child.shared) return child
  const own: Node = child
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

function flatten(root: Node): Trie {
  const nodes = [root]
  const numbers = new Map<Node, number>([[root, 0]])
  let edgeCount = 0
  for (const node of nodes) {
    edgeCount += node.edges.size
    for (const child of node.edges.values()) {
      if (!numbers.has(child)) numbers.set(child, nodes.push(child) - 1)
    }
  }
  // At most half of the slots are taken.
  const size = 2 ** Math.ceil(Math.log2(2 * edgeCount + 2))
  const keys = new Int32Array(size).fill(-1)
  const targets = new Int32Array(size)
  nodes.forEach((node, number) => {
    for (const [word, child] of node.edges) {
      const key = number * MOST_WORDS + word
      let slot = slotOf(key, size - 1)
      while (keys[slot] !== -1) slot = (slot + 1) & (size - 1)
      keys[slot] = key
      targets[slot] = numbers.get(child)!
    }
  })
  return {
    keys,
    targets,
    flags: Uint8Array.from(nodes, flagsOf),
    followers: Int32Array.from(nodes, ({ edges }) =>
      [...edges.keys()].reduce((set, word) => set | (1 << word), 0),
    ),
    endings: nodes.map((node) => node.endings),
  }
}

function flagsOf({ edges, endings }: Node): number {
  return (
    (edges.has(ANY_WORD) ? NodeFlag.anyWord : 0) |
    (edges.has(NUMBER_WORD) ? NodeFlag.number : 0) |
    (endings.length > 0 ? NodeFlag.ending : 0)
  )
}
