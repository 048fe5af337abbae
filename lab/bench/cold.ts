// Run by the benchmark in a process of its own: starts the
// bundled Worker, analyses one article, prints what it cost.
// node --import ./lab/node/register.js lab/bench/cold.ts ENTRY TEXT-FILE
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { ask } from './ask.ts'

const [entry, file] = process.argv.slice(2)
const text = readFileSync(file, 'utf8')
// Node loads its fetch API when it is first used; workerd has it from the start.
await new Response(new Request('http://localhost', { method: 'POST', body: '{}' }).body).text()

const begun = performance.now()
const worker = (await import(pathToFileURL(entry).href)).default
const startupMs = performance.now() - begun

const before = process.cpuUsage()
const start = performance.now()
await ask(worker, text)
const coldMs = performance.now() - start
const { user, system } = process.cpuUsage(before)
console.log(JSON.stringify({ startupMs, coldMs, coldCpuMs: (user + system) / 1000 }))
