// npm run lexicons: compiles the patterns of the lexicons into src/lexicons/tries.bin, which the service starts with.
// With --check it writes nothing, and fails where that file is not current.
import { readFileSync, writeFileSync } from 'node:fs'
import { compileTrie } from '../../src/lexicons/compile.ts'
import { lexicons } from '../../src/lexicons/registry.ts'
import { writeTries } from '../../src/lexicons/trie-file.ts'
import { NUMBER_WORD } from '../../src/lexicons/vocabulary.ts'
import { NUMBER_WORDS } from '../../src/lexicons/words.ts'
import { wordsOf } from './compiled.ts'

const FILE = new URL('../../src/lexicons/tries.bin', import.meta.url)

/** Numbers of their own: those of the vocabulary come from the file that is written here. */
const numbers = new Map<string, number>()

function numberOf(word: string): number {
  const number = numbers.get(word) ?? NUMBER_WORD + 1 + numbers.size
  numbers.set(word, number)
  return number
}

for (const word of NUMBER_WORDS) numberOf(word)
const tries = Object.fromEntries(
  Object.entries(lexicons).map(([name, table]) => [name, compileTrie(table, wordsOf, numberOf)]),
)
const bytes = writeTries({ words: [...numbers.keys()], tries })
if (!process.argv.includes('--check')) writeFileSync(FILE, bytes)
else if (!readFileSync(FILE).equals(bytes)) {
  console.error('The tries of the lexicons are stale: run `npm run lexicons`.')
  process.exitCode = 1
}
