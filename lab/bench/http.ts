// npm run bench:http: the whole analysis of 1,000 words through HTTP, in workerd on this machine, at 1, 16
// and 64 connections. Prints a table and, last, the same as JSON; writes both to docs/performance.md.
import autocannon from 'autocannon'
import { withService } from '../serve/with-service.ts'
import { percentile } from './percentile.ts'
import { publish } from './publish.ts'
import { textOf } from './texts.ts'

const CONNECTIONS = [1, 16, 64]
const SECONDS = 10
/** Runs before the clock: until the engine's hot code is compiled. */
const WARM_UP_SECONDS = 3

const body = JSON.stringify({ text: textOf(1_000) })
const lines = ['connections  requests/s    p50 ms    p95 ms    p99 ms  requests  failed']
const rows: Awaited<ReturnType<typeof measure>>[] = []

await withService(async (url) => {
  await measure(url, 1, WARM_UP_SECONDS)
  for (const connections of CONNECTIONS) rows.push(await measure(url, connections, SECONDS))
})
for (const { connections, requestsPerSecond, p50, p95, p99, requests, failed } of rows) {
  const cells = [requestsPerSecond, p50, p95, p99].map((value) => value.toFixed(1).padStart(8)).join('  ')
  lines.push(
    `${String(connections).padStart(11)}    ${cells}  ${String(requests).padStart(8)}  ${String(failed).padStart(6)}`,
  )
}
lines.push('', JSON.stringify(rows))
console.log(lines.join('\n'))
publish('http', lines)
if (rows.some(({ failed }) => failed > 0)) process.exitCode = 1

/** Asks as fast as answers come, on some connections at once. Latencies are in milliseconds. */
async function measure(url: string, connections: number, duration: number) {
  const latencies: number[] = []
  const run = autocannon({
    url: `${url}/v1/analyze`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    connections,
    duration,
  })
  run.on('response', (_client, _status, _bytes, milliseconds) => latencies.push(milliseconds))
  const { errors, timeouts, non2xx, duration: seconds } = await run
  latencies.sort((a, b) => a - b)
  const at = (share: number) => Number(percentile(latencies, share).toFixed(2))
  return {
    connections,
    requestsPerSecond: Number((latencies.length / seconds).toFixed(1)),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    requests: latencies.length,
    failed: errors + timeouts + non2xx,
  }
}
