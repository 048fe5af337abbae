import { readTrie } from './trie-file.ts'
import file from './tries.bin'

/** The words and the trie of the lexicons, as `npm run lexicons` compiled them. */
export const { words: WORDS, trie: TRIE } = readTrie(file)
