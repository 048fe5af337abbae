// npm run load [-- --minutes N]: bounded rounds of mixed requests, good and bad, against the service in
// workerd. Prints what each round held and how long answers took, and writes it to docs/performance.md. Ends
// with an error where a status or an answer was not the one expected, or where the least heap or the open
// files kept growing. Needs Linux.
import { Agent } from 'node:http'
import { parseArgs } from 'node:util'
import { percentile } from '../bench/percentile.ts'
import { publish } from '../bench/publish.ts'
import { heldBy } from '../serve/held.ts'
import { withService } from '../serve/with-service.ts'
import { growth } from './growth.ts'
import { watchHeap } from './heap.ts'
import { REQUESTS, type Sent } from './requests.ts'
import { send } from './send.ts'

const CLIENTS = 16
const ROUND_MS = 10_000
/** Time for a round's last connections to close before what is held is counted. */
const REST_MS = 1_000
/**
 * Growth from the middle third of the rounds to the last third that is taken
 * for a leak. The least heap of a round varies by some per cent with the
 * time of its collections; what every request leaves behind adds up to more.
 */
const MAX_GROWTH = 1.15

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '1' } } })
const rounds = Math.max(6, Math.round((Number(values.minutes) * 60_000) / ROUND_MS))
const faults = new Map<string, number>()
const firstAnswers = new Map<Sent, string>()
const heaps: number[] = []
const files: number[] = []
const lines = ['round  requests  hung up  faults    p50 ms    p99 ms  heap MiB  resident MiB  open files']
let sound = true

await withService(async (url, { pid, inspector }) => {
  const watch = await watchHeap(inspector)
  console.log(lines[0])
  for (let round = 1; round <= rounds; round++) {
    const { latencies, hungUp, faulty } = await play(url)
    await new Promise((resolve) => setTimeout(resolve, REST_MS))
    const held = heldBy(pid)
    const heap = watch.least()
    heaps.push(heap)
    files.push(held.files)
    latencies.sort((a, b) => a - b)
    const line = [
      String(round).padStart(5),
      String(latencies.length + hungUp).padStart(8),
      String(hungUp).padStart(7),
      String(faulty).padStart(6),
      percentile(latencies, 0.5).toFixed(1).padStart(8),
      percentile(latencies, 0.99).toFixed(1).padStart(8),
      heap.toFixed(1).padStart(8),
      held.mib.toFixed(0).padStart(12),
      String(held.files).padStart(10),
    ].join('  ')
    console.log(line)
    lines.push(line)
    if (faulty > 0) sound = false
  }
  watch.stop()
})

const growths = { heap: growth(heaps), files: growth(files) }
if (!(Math.max(growths.heap, growths.files) <= MAX_GROWTH)) sound = false
const closing = [
  '',
  ...[...faults].map(([fault, times]) => `${times} x ${fault}`),
  `last third of rounds / middle third: heap ${growths.heap.toFixed(2)}, open files ${growths.files.toFixed(2)}`,
  sound ? 'sound' : 'NOT SOUND',
]
console.log(closing.join('\n'))
publish('load', [...lines, ...closing])
if (!sound) process.exitCode = 1

/** One round: each client walks the requests from a place of its own. */
async function play(url: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
  const latencies: number[] = []
  let hungUp = 0
  let faulty = 0
  const end = performance.now() + ROUND_MS
  const client = async (_: unknown, place: number) => {
    for (let i = place * 7; performance.now() < end; i++) {
      const sent = REQUESTS[i % REQUESTS.length]
      const start = performance.now()
      try {
        const answer = await send(url, sent, agent)
        if (answer) latencies.push(performance.now() - start)
        else hungUp++
        const fault = answer && faultOf(sent, answer.status, answer.body)
        if (!fault) continue
        faulty++
        note(fault)
      } catch (error) {
        faulty++
        note(`${sent.name}: ${error instanceof Error ? error.message : error}`)
      }
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
  agent.destroy()
  return { latencies, hungUp, faulty }
}

/** What is wrong with an answer, if anything. */
function faultOf(sent: Sent, status: number, body: string): string | undefined {
  if (status !== sent.expect) return `${sent.name}: ${status} for ${sent.expect}`
  if (status !== 200) return
  const first = firstAnswers.get(sent)
  if (first === undefined) firstAnswers.set(sent, body)
  else if (first !== body) return `${sent.name}: an answer other than the first one`
}

function note(fault: string) {
  faults.set(fault, (faults.get(fault) ?? 0) + 1)
}
