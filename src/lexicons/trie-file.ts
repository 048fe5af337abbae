import type { Trie } from './trie.ts'

/** The tries of the lexicons as they ship: built when the service is built, since every start would wait for it. */
export interface TrieFile {
  /** The words of all patterns; word `i` has the number `NUMBER_WORD + 1 + i`. */
  readonly words: readonly string[]
  readonly tries: Readonly<Record<string, Trie>>
}

/** The arrays of a trie in the order of the file. */
const ARRAYS = ['edges', 'nodes', 'endings', 'first'] as const

interface Header {
  readonly words: string
  /** By lexicon, how many integers each array has. */
  readonly lengths: Readonly<Record<string, readonly number[]>>
}

/** Reads a file of tries: the header's length, a JSON header filled up with spaces to four bytes, the arrays. */
export function readTries(buffer: ArrayBuffer): TrieFile {
  const headerEnd = 4 + new DataView(buffer).getUint32(0, true)
  const header: Header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, headerEnd - 4)))
  let at = headerEnd
  const tries: Record<string, Trie> = {}
  for (const [name, lengths] of Object.entries(header.lengths)) {
    const [edges, nodes, endings] = lengths.slice(0, 3).map((length) => {
      const array = new Int32Array(buffer, at, length)
      at += array.byteLength
      return array
    })
    const first = new Uint16Array(buffer, at, lengths[3])
    at += first.byteLength
    tries[name] = { first, edges, nodes, endings }
  }
  return { words: header.words.split(' '), tries }
}

/** Writes such a file; same input, same bytes. */
export function writeTries({ words, tries }: TrieFile): Uint8Array<ArrayBuffer> {
  const lengths = Object.fromEntries(
    Object.entries(tries).map(([name, trie]) => [name, ARRAYS.map((array) => trie[array].length)]),
  )
  const json = new TextEncoder().encode(JSON.stringify({ words: words.join(' '), lengths } satisfies Header))
  const header = new Uint8Array(Math.ceil(json.length / 4) * 4).fill(0x20)
  header.set(json)
  const arrays = Object.values(tries).flatMap((trie) => ARRAYS.map((array) => trie[array]))
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
