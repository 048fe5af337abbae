// npm run lexicons: compiles the patterns of the lexicons into src/lexicons/tries.bin, which the service
// starts with. With --check it writes nothing, and fails where that file is not current.
import { readFileSync, writeFileSync } from 'node:fs'
import { lowerWordsOf } from '../../src/document/tokens/lower-words.ts'
import { lexicons } from '../../src/lexicons/registry.ts'
import { writeTrie } from '../../src/lexicons/trie-file.ts'
import { NUMBER_WORD } from '../../src/lexicons/word-numbers.ts'
import { NUMBER_WORDS } from '../../src/lexicons/words.ts'
import { compileTrie } from './compile.ts'

const FILE = new URL('../../src/lexicons/tries.bin', import.meta.url)

/**
 * Numbers of their own: nothing here may read the file
 * that is written here, or its format could never change.
 */
const numbers = new Map<string, number>()

function numberOf(word: string): number {
  const number = numbers.get(word) ?? NUMBER_WORD + 1 + numbers.size
  numbers.set(word, number)
  return number
}

for (const word of NUMBER_WORDS) numberOf(word)
const trie = compileTrie(Object.values(lexicons), lowerWordsOf, numberOf)
const bytes = writeTrie({ words: [...numbers.keys()], trie })
if (!process.argv.includes('--check')) writeFileSync(FILE, bytes)
else if (!readFileSync(FILE).equals(bytes)) {
  console.error('The trie of the lexicons is stale: run `npm run lexicons`.')
  process.exitCode = 1
}
