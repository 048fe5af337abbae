import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

/** How long a start may take: the first builds the bundle, on a machine that may be busy. */
const START_MS = 120_000

/** A running service. */
export interface Service {
  /** The process above workerd. */
  readonly pid: number
  /** Where the isolate can be looked into. */
  readonly inspector: string
}

/** Runs some work against the service in workerd, on free ports, and stops the service after it. */
export async function withService(work: (url: string, service: Service) => Promise<void>): Promise<void> {
  const port = await freePort()
  const inspectorPort = await freePort()
  const url = `http://localhost:${port}`
  const start = fileURLToPath(new URL('start.ts', import.meta.url))
  const service = spawn('node', [start, '--inspector-port', String(inspectorPort)], {
    cwd: new URL('../..', import.meta.url),
    stdio: 'ignore',
    env: { ...process.env, PORT: String(port) },
  })
  const ended = once(service, 'exit')
  try {
    await Promise.race([
      ready(url),
      ended.then(() => Promise.reject(new Error('The service ended at its start'))),
    ])
    await work(url, { pid: service.pid ?? 0, inspector: `http://127.0.0.1:${inspectorPort}` })
  } finally {
    service.kill()
    await ended
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

async function ready(url: string): Promise<void> {
  for (const start = Date.now(); Date.now() - start < START_MS; ) {
    const up = await fetch(`${url}/health`).then(
      (response) => response.ok,
      () => false,
    )
    if (up) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('The service did not start')
}
