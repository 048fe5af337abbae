// Run by the benchmark in a process of its own: what the bundled Worker holds once started, after an article
// and after the largest text accepted. Prints the most of these: what an isolate's memory limit counts, heap
// and buffers, garbage included, less what a bare process holds.
// node --max-heap-size=64 --import ./lab/node/register.js lab/bench/memory.ts ENTRY
import { pathToFileURL } from 'node:url'
import { MAX_CHARACTERS } from '../../src/api/limits.ts'
import { ask } from './ask.ts'
import { textOf } from './texts.ts'

const article = textOf(1_200)
const largest = textOf(MAX_CHARACTERS / 4).slice(0, MAX_CHARACTERS)
// Node loads its own fetch at the first use.
await ask({ fetch: async (request) => new Response(request.body) }, article)
const bare = heldBytes()
const worker = (await import(pathToFileURL(process.argv[2]).href)).default
let most = heldBytes()
for (const text of [article, largest]) {
  await ask(worker, text)
  most = Math.max(most, heldBytes())
}
console.log(JSON.stringify({ peakMiB: (most - bare) / 2 ** 20 }))

function heldBytes(): number {
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
