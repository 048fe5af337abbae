// npm start: the service on this machine, in the runtime
// that it is deployed to. Needs no account and no network.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

// An empty one would be any port.
const port = process.env.PORT || '8787'
const wrangler = spawn(
  'wrangler',
  ['dev', '--port', port, '--show-interactive-dev-session=false', ...process.argv.slice(2)],
  {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      WRANGLER_SEND_METRICS: 'false',
      WRANGLER_HIDE_BANNER: 'true',
      CLOUDFLARE_CF_FETCH_ENABLED: 'false',
      NO_UPDATE_NOTIFIER: '1',
    },
  },
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => wrangler.kill(signal))
wrangler.on('exit', (code) => process.exit(code ?? 0))

for await (const line of createInterface(wrangler.stdout)) {
  console.log(line)
  const url = /Ready on (http:\/\/\S+)/.exec(line)?.[1]
  if (url) {
    console.log(`
  discourse-metrics
    page       ${url}/
    reference  ${url}/docs
    service    ${url}/v1/analyze
`)
  }
}
