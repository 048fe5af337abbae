import type { Trie } from './trie.ts'

/**
 * The trie of the lexicons as it ships: built when the service is built, since every start would wait for it.
 */
export interface TrieFile {
  /** The words of all patterns; word `i` has the number `NUMBER_WORD + 1 + i`. */
  readonly words: readonly string[]
  readonly trie: Trie
}

/** The arrays of a trie in the order of the file. */
const ARRAYS = ['edges', 'pairs', 'nodes', 'endings', 'first'] as const

interface Header {
  readonly words: string
  /** How many integers each array has. */
  readonly lengths: readonly number[]
}

/**
 * Reads a file of a trie: the header's length, a JSON header filled up with spaces to four bytes, the arrays.
 */
export function readTrie(buffer: ArrayBuffer): TrieFile {
  const headerEnd = 4 + new DataView(buffer).getUint32(0, true)
  const header: Header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, headerEnd - 4)))
  let at = headerEnd
  const [edges, pairs, nodes, endings] = header.lengths.slice(0, 4).map((length) => {
    const array = new Int32Array(buffer, at, length)
    at += array.byteLength
    return array
  })
  const first = new Uint16Array(buffer, at, header.lengths[4])
  return { words: header.words.split(' '), trie: { first, pairs, edges, nodes, endings } }
}

/** Writes such a file; same input, same bytes. */
export function writeTrie({ words, trie }: TrieFile): Uint8Array<ArrayBuffer> {
  const arrays = ARRAYS.map((name) => trie[name])
  const lengths = arrays.map(({ length }) => length)
  const json = new TextEncoder().encode(JSON.stringify({ words: words.join(' '), lengths } satisfies Header))
  const header = new Uint8Array(Math.ceil(json.length / 4) * 4).fill(0x20)
  header.set(json)
  const bytes = new Uint8Array(arrays.reduce((sum, { byteLength }) => sum + byteLength, 4 + header.length))
  new DataView(bytes.buffer).setUint32(0, header.length, true)
  bytes.set(header, 4)
  let at = 4 + header.length
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += byteLength
  }
  return bytes
}
