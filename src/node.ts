// The same service on Node, for those who host it themselves: npm run start:node
import { readFileSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { createApp } from './api/app.ts'
import { analyzer } from './engine.ts'
import accuracy from './report/accuracy.data.json' with { type: 'json' }

const { PORT, API_KEYS } = process.env
const app = createApp({ analyzer, accuracy })
// On Cloudflare the platform reads this file; here its rule
// for all paths is applied to what is served from `public`.
const pageHeaders = headersFor('/*', readFileSync('public/_headers', 'utf8'))
app.use(
  serveStatic({
    root: './public',
    onFound: (_, c) => {
      for (const [name, value] of pageHeaders) c.header(name, value)
    },
  }),
)

serve(
  {
    fetch: (request) => app.fetch(request, { API_KEYS }),
    // An empty one would be any port.
    port: Number(PORT || 8787),
  },
  ({ port }) => console.log(`discourse-metrics at http://localhost:${port}/ (reference at /docs)`),
)

/** The headers that a `_headers` file gives a path: the indented lines below it. */
function headersFor(path: string, file: string): [string, string][] {
  const [, rules = ''] = `\n${file}`.split(`\n${path}\n`)
  const headers: [string, string][] = []
  for (const line of rules.split('\n')) {
    const [name, value] = line.split(/:\s+(.*)/)
    if (!line.startsWith(' ') || value === undefined) break
    headers.push([name.trim(), value])
  }
  return headers
}
