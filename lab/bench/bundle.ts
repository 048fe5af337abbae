import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** The Worker as it would be uploaded. */
export interface Bundle {
  /** The entry module; its weights lie beside it. */
  readonly entry: string
  readonly gzipBytes: number
  /** Compressed bytes of the trained weights in it. */
  readonly weightsGzipBytes: number
  readonly remove: () => void
}

/** Builds the Worker without uploading it. */
export function bundleWorker(): Bundle {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  execFileSync('wrangler', ['deploy', '--dry-run', '--minify', '--outdir', folder], {
    stdio: 'pipe',
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
  })
  let gzipBytes = 0
  let weightsGzipBytes = 0
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.map') || name.endsWith('.md')) continue
    const size = gzipSync(readFileSync(join(folder, name))).byteLength
    gzipBytes += size
    if (name.endsWith('.bin')) weightsGzipBytes += size
  }
  return {
    entry: join(folder, 'index.js'),
    gzipBytes,
    weightsGzipBytes,
    remove: () => rmSync(folder, { recursive: true }),
  }
}
