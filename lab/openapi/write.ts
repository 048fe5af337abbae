// Writes openapi/openapi.json and openapi/openapi.yaml from the app. With --check it writes nothing, and
// fails where they are not current.
import { readFileSync, writeFileSync } from 'node:fs'
import { createApp } from '../../src/api/app.ts'
import type { Analyzer } from '../../src/report/report.ts'

const check = process.argv.includes('--check')
/** The document tells of the contract alone, so that no engine is needed to write it. */
const app = createApp({ analyzer: {} as Analyzer })
const stale: string[] = []
await publish('json', async (response) => `${JSON.stringify(await response.json(), null, 2)}\n`)
await publish('yaml', (response) => response.text())
if (stale.length > 0) {
  console.error(`Not current: ${stale.join(', ')}. Run npm run openapi.`)
  process.exit(1)
}
console.log(check ? 'openapi/ is current' : 'openapi/ is written')

async function publish(format: 'json' | 'yaml', print: (response: Response) => Promise<string>) {
  const path = `openapi/openapi.${format}`
  const published = await print(await app.request(`/openapi.${format}`))
  if (!check) writeFileSync(path, published)
  else if (published !== readFileSync(path, 'utf8')) stale.push(path)
}
