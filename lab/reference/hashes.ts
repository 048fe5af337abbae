import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fingerprint } from './fingerprint.ts'

const SOURCE = fileURLToPath(new URL('../../src', import.meta.url))

/** Hashes of the files that the scores depend on, besides the code, as the engine's stamp shows them. */
export function hashesOfFiles(): { lexicons: string; weights: string } {
  return { lexicons: hashOf('lexicons/**/*.tsv'), weights: hashOf('learned/*.bin') }
}

function hashOf(pattern: string): string {
  const files = globSync(pattern, { cwd: SOURCE }).sort()
  return fingerprint(files.map((file) => Uint8Array.from(readFileSync(join(SOURCE, file))).buffer))
}
