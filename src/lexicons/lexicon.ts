import { type ContextTest, contextTests } from './contexts/registry.ts'
import type { LexiconEntry, LexiconTable } from './parse.ts'
import { WITHDRAWALS } from './scope.ts'
import type { Trie } from './trie.ts'

/** A lexicon, ready to match. */
export interface Lexicon {
  readonly entries: readonly LexiconEntry[]
  /** The patterns, over the word numbers of `vocabulary.ts`. */
  readonly trie: Trie
  /** For each entry 1 where what it finds is a cue, 0 for those of class `none`. */
  readonly isCue: Uint8Array
  /** For each entry the tests of its `when`. */
  readonly tests: readonly (readonly ContextTest[])[]
  /** For each entry the set of `WITHDRAWALS` that it heeds. */
  readonly withdrawnBy: Uint8Array
}

/** Flags that stand in the `when` column beside the tests: they overrule what the table's head says withdraws a cue. */
const FLAGS = new Set(['negatable', 'keeps'])

/**
 * A lexicon's table with its patterns compiled.
 *
 * @throws Error where an entry names a context test that does not exist
 */
export function lexiconOf(table: LexiconTable, trie: Trie): Lexicon {
  return {
    entries: table.entries,
    trie,
    isCue: Uint8Array.from(table.entries, ({ category }) => Number(category !== 'none')),
    tests: table.entries.map((entry) => entry.when.filter((name) => !FLAGS.has(name)).map(testNamed)),
    withdrawnBy: Uint8Array.from(table.entries, (entry) => withdrawalsOf(entry, table)),
  }
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
