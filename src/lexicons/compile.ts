import type { LexiconTable } from './parse.ts'
import { ANY, NUMBER, patternReader, type Words } from './pattern.ts'
import { createTrie, type Trie } from './trie.ts'
import { ANY_WORD, NUMBER_WORD, numberOfWord } from './vocabulary.ts'

/**
 * Compiles the patterns of a lexicon's table.
 *
 * @param words cuts the patterns as the texts are cut
 * @param numberOf the number of a word
 */
export function compileTrie(
  table: LexiconTable,
  words: Words,
  numberOf: (word: string) => number = numberOfWord,
): Trie {
  const trie = createTrie((word) => {
    if (word === ANY) return ANY_WORD
    return word === NUMBER ? NUMBER_WORD : numberOf(word)
  })
  const read = patternReader(table.sets, words)
  table.entries.forEach((entry, index) => {
    for (const positions of read(entry.pattern)) trie.add(positions, index)
  })
  return trie.build()
}
