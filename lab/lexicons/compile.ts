import type { LexiconTable } from '../../src/lexicons/parse.ts'
import type { Trie } from '../../src/lexicons/trie.ts'
import { ANY_WORD, NUMBER_WORD } from '../../src/lexicons/word-numbers.ts'
import { ANY, NUMBER, patternReader, type Words } from './pattern.ts'
import { createTrie } from './trie-builder.ts'

/**
 * Compiles the patterns of the tables of lexicons into one trie; their entries are numbered through.
 *
 * @param words cuts the patterns as the texts are cut
 * @param numberOf the number of a word
 */
export function compileTrie(
  tables: readonly LexiconTable[],
  words: Words,
  numberOf: (word: string) => number,
): Trie {
  const trie = createTrie((word) => {
    if (word === ANY) return ANY_WORD
    return word === NUMBER ? NUMBER_WORD : numberOf(word)
  })
  let number = 0
  for (const { sets, entries } of tables) {
    const read = patternReader(sets, words)
    for (const { pattern } of entries) {
      for (const positions of read(pattern)) trie.add(positions, number)
      number++
    }
  }
  return trie.build()
}
