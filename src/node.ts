// The same service on Node, for those who host it themselves: npm run start:node
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { createApp } from './api/app.ts'
import { analyzer } from './engine.ts'
import accuracy from './report/accuracy.data.json' with { type: 'json' }

const { PORT = '8787', API_KEYS } = process.env
const app = createApp({ analyzer, accuracy })
app.use(serveStatic({ root: './public' }))

serve(
  {
    fetch: (request) => app.fetch(request, { API_KEYS }),
    port: Number(PORT),
  },
  ({ port }) => console.log(`discourse-metrics at http://localhost:${port}/ (reference at /docs)`),
)
