import { type ContextTest, contextTests } from './contexts/registry.ts'
import type { LexiconEntry, LexiconTable } from './parse.ts'
import { WITHDRAWALS } from './scope.ts'
import type { Trie } from './trie.ts'

/** A lexicon, ready to match, in a book of several. */
export interface Lexicon {
  readonly entries: readonly LexiconEntry[]
  readonly book: Book
  /** Its place among the lexicons of the book. */
  readonly place: number
}

/**
 * Several lexicons whose patterns are in one trie, so that one walk over a text finds what each of them
 * holds: a walk waits for memory, and many words begin patterns of more than one.
 */
export interface Book {
  /** How many lexicons it holds. */
  readonly lexicons: number
  /** The patterns, over the word numbers of `vocabulary.ts`; entries are numbered through all lexicons. */
  readonly trie: Trie
  /** For each entry the place of its lexicon. */
  readonly place: Uint8Array
  /** For each entry its index in its lexicon. */
  readonly index: Uint16Array
  /** For each entry 1 where what it finds is a cue, 0 for those of class `none`. */
  readonly isCue: Uint8Array
  /** For each entry the tests of its `when`. */
  readonly tests: readonly (readonly ContextTest[])[]
  /** For each entry the set of `WITHDRAWALS` that it heeds. */
  readonly withdrawnBy: Uint8Array
}

/**
 * Flags that stand in the `when` column beside the tests: two overrule what the table's head says withdraws a
 * cue, and `plain` tells the trainer of the learned decision to leave an entry to the lexicon.
 */
const FLAGS = new Set(['negatable', 'keeps', 'plain'])

/**
 * The lexicons of tables whose patterns were compiled into one trie.
 *
 * @throws Error where an entry names a context test that does not exist
 */
export function lexiconsOf(tables: readonly LexiconTable[], trie: Trie): Lexicon[] {
  const all = tables.flatMap((table, place) =>
    table.entries.map((entry, index) => ({ entry, index, table, place })),
  )
  const book: Book = {
    lexicons: tables.length,
    trie,
    place: Uint8Array.from(all, ({ place }) => place),
    index: Uint16Array.from(all, ({ index }) => index),
    isCue: Uint8Array.from(all, ({ entry }) => Number(entry.category !== 'none')),
    tests: all.map(({ entry }) => entry.when.filter((name) => !FLAGS.has(name)).map(testNamed)),
    withdrawnBy: Uint8Array.from(all, ({ entry, table }) => withdrawalsOf(entry, table)),
  }
  return tables.map(({ entries }, place) => ({ entries, book, place }))
}

function withdrawalsOf(entry: LexiconEntry, table: LexiconTable): number {
  if (entry.when.includes('keeps')) return 0
  const names = entry.when.includes('negatable') ? ['negation'] : table.withdrawnBy
  return names.reduce((set, name) => set | WITHDRAWALS[name as keyof typeof WITHDRAWALS], 0)
}

function testNamed(name: string): ContextTest {
  const test = contextTests[name]
  if (test === undefined) throw new Error(`No context test is called ${name}`)
  return test
}
