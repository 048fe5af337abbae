import { type ContextTest, contextTests } from './contexts/registry.ts'
import type { LexiconEntry, LexiconTable } from './parse.ts'
import { ANY, NUMBER, patternReader, type Words } from './pattern.ts'
import { WITHDRAWALS } from './scope.ts'
import { createTrie, type Trie } from './trie.ts'
import { ANY_WORD, NUMBER_WORD, numberOfWord } from './vocabulary.ts'

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
 * Compiles a lexicon's table.
 *
 * @param words cuts the patterns as the texts are cut
 * @throws Error where an entry names a context test that does not exist
 */
export function compileLexicon(table: LexiconTable, words: Words): Lexicon {
  const trie = createTrie((word) => {
    if (word === ANY) return ANY_WORD
    return word === NUMBER ? NUMBER_WORD : numberOfWord(word)
  })
  const read = patternReader(table.sets, words)
  table.entries.forEach((entry, index) => {
    for (const positions of read(entry.pattern)) trie.add(positions, index)
  })
  return {
    entries: table.entries,
    trie: trie.build(),
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
