import { readTries } from './trie-file.ts'
import file from './tries.bin'

/** The words and tries of the lexicons, as `npm run lexicons` compiled them. */
export const { words: WORDS, tries: TRIES } = readTries(file)
