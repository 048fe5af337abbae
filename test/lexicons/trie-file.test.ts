import { expect, it } from 'vitest'
import { readTrie, writeTrie } from '../../src/lexicons/trie-file.ts'
import { WORDS } from '../../src/lexicons/tries.ts'
import { numberOfWord } from '../../src/lexicons/vocabulary.ts'
import { NUMBER_WORD } from '../../src/lexicons/word-numbers.ts'

it('gives back the words and the trie that were written', () => {
  const trie = {
    pairs: Int32Array.of(3, 5),
    first: Uint16Array.of(0, 1),
    edges: Int32Array.of(-1, -1, 7, 1),
    nodes: Int32Array.of(0, 4, 0, 3),
    endings: Int32Array.of(2, 0, 1),
  }
  // As many letters as four bytes do not divide, and one that takes two.
  const file = { words: ['may', 'façade'], trie }
  expect(readTrie(writeTrie(file).buffer)).toEqual(file)
})

it('numbers words in the order of the file', () => {
  expect(WORDS.slice(0, 3).map(numberOfWord)).toEqual([1, 2, 3].map((place) => NUMBER_WORD + place))
  expect(WORDS).toContain('perhaps')
})
