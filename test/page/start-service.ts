import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'

/** The service on a free port of this machine, as `npm start` runs it. */
export async function startService(): Promise<{ url: string; stop: () => void }> {
  const process_ = spawn(
    process.execPath,
    ['lab/serve/start.ts', '--inspector-port', String(await freePort())],
    { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, PORT: String(await freePort()) } },
  )
  for await (const line of createInterface(process_.stdout)) {
    const url = /page +(http:\/\/[^/\s]+)/.exec(line)?.[1]
    if (!url) continue
    process_.stdout.resume()
    return { url, stop: () => process_.kill() }
  }
  throw new Error('The service did not start; npm start tells why.')
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
