// Run by the benchmark in a process of its own: starts the bundled Worker, analyses one article, then the largest text
// accepted, and prints what that cost.
// node --import ./lab/node/register.js lab/bench/cold.ts ENTRY TEXT-FILE
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { MAX_CHARACTERS } from '../../src/api/limits.ts'
import { textOf } from './texts.ts'

const [entry, file] = process.argv.slice(2)
const text = readFileSync(file, 'utf8')
const bareBytes = process.memoryUsage.rss()
const begun = performance.now()
const worker = (await import(pathToFileURL(entry).href)).default
const startupMs = performance.now() - begun

const before = process.cpuUsage()
const start = performance.now()
await analyze(text)
const coldMs = performance.now() - start
const { user, system } = process.cpuUsage(before)

// maxRSS counts KiB. What Node itself holds before the Worker is not the Worker's.
await analyze(textOf(MAX_CHARACTERS / 4).slice(0, MAX_CHARACTERS))
const peakMiB = process.resourceUsage().maxRSS / 1024 - bareBytes / 2 ** 20
console.log(JSON.stringify({ startupMs, coldMs, coldCpuMs: (user + system) / 1000, peakMiB }))

async function analyze(text: string): Promise<void> {
  const request = new Request('http://localhost/v1/analyze', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  })
  const response: Response = await worker.fetch(request, {}, { waitUntil() {}, passThroughOnException() {} })
  const body = await response.text()
  if (!response.ok) throw new Error(body)
}
