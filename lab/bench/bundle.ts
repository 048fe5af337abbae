import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** The Worker as it would be uploaded. */
export interface Bundle {
  /** The entry module; its weights lie beside it. */
  readonly entry: string
  readonly gzipBytes: number
  /** Compressed bytes of the trained weights in it, of all and by file. */
  readonly weightsGzipBytes: number
  readonly weightFiles: ReadonlyMap<string, number>
  readonly remove: () => void
}

/** Builds the Worker without uploading it. */
export function bundleWorker(): Bundle {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  execFileSync('wrangler', ['deploy', '--dry-run', '--outdir', folder], {
    stdio: 'pipe',
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
  })
  let gzipBytes = 0
  const weightFiles = new Map<string, number>()
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.map') || name.endsWith('.md')) continue
    const size = gzipSync(readFileSync(join(folder, name))).byteLength
    gzipBytes += size
    // The bundler puts a hash before the file's name. What is compiled of the lexicons is no weight.
    if (name.endsWith('.bin') && !name.endsWith('tries.bin'))
      weightFiles.set(name.replace(/^[0-9a-f]+-/, ''), size)
  }
  // workerd is told that the entry is a module; Node would parse it twice to find out.
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  return {
    entry: join(folder, 'index.js'),
    gzipBytes,
    weightsGzipBytes: [...weightFiles.values()].reduce((sum, size) => sum + size, 0),
    weightFiles,
    remove: () => rmSync(folder, { recursive: true }),
  }
}
