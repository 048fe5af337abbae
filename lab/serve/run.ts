import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Runs a command to its end, with its output shown. Throws where it fails. */
export async function run(
  command: string,
  cwd: string | URL,
  env: Record<string, string> = {},
): Promise<void> {
  const child = spawn('bash', ['-euc', command], {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`failed (${code}): ${command}`)
}
