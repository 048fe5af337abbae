// npm run page:build: builds the page into public/ and holds its scripts to their budget.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

/** All scripts of the page together, gzip, the ones loaded on demand included. */
const BUDGET_BYTES = 150 * 1024

const built = new URL('../../public/page/', import.meta.url)
rmSync(built, { recursive: true, force: true })
await build({
  configFile: fileURLToPath(new URL('../../src/page/vite.config.ts', import.meta.url)),
  logLevel: 'warn',
})

const bytes = readdirSync(built)
  .filter((name) => name.endsWith('.js'))
  .reduce((sum, name) => sum + gzipSync(readFileSync(new URL(name, built))).length, 0)
console.log(`page: ${(bytes / 1024).toFixed(1)} KB of compressed script, of ${BUDGET_BYTES / 1024} KB`)
if (bytes > BUDGET_BYTES) process.exit(1)
