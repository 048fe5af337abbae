// npm run examples: has the service answer the example requests of its own document,
// and the first request of the README, so that no published answer is made up.
// Writes src/api/examples.data.json and the answer in README.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { createApp } from '../../src/api/app.ts'
import { analyzer } from '../../src/engine.ts'
import accuracy from '../../src/report/accuracy.data.json' with { type: 'json' }

interface Operation {
  readonly operationId: string
  readonly requestBody?: { readonly content: Record<string, { schema: { $ref?: string }; example?: string }> }
}
interface OpenApi {
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: { readonly schemas: Record<string, { readonly example?: unknown }> }
}

const app = createApp({ analyzer, accuracy })
const document = (await (await app.request('/openapi.json')).json()) as OpenApi
const answers: Record<string, unknown> = {}

for (const [path, operations] of Object.entries(document.paths)) {
  for (const [method, operation] of Object.entries(operations)) {
    const url = path === '/v1/lexicons/{name}' ? '/v1/lexicons/hedges?limit=2' : path
    const response = await app.request(url, { method: method.toUpperCase(), ...bodyOf(operation) })
    if (!response.ok) throw new Error(`${operation.operationId}: ${await response.text()}`)
    answers[operation.operationId] = await response.json()
  }
}
writeFileSync('src/api/examples.data.json', `${JSON.stringify(answers)}\n`)

const readme = readFileSync('README.md', 'utf8')
const body = /-d '(\{.*\})'/.exec(readme)![1]
const first = await app.request('/v1/analyze', {
  method: 'POST',
  body,
  headers: { 'Content-Type': 'application/json' },
})
const answer = `\`\`\`json\n${JSON.stringify(shortened(await first.json()), null, 2)}\n\`\`\``
writeFileSync(
  'README.md',
  readme.replace(
    /<!-- answer -->[\s\S]*<!-- \/answer -->/,
    () => `<!-- answer -->\n\n${answer}\n\n<!-- /answer -->`,
  ),
)
console.log(`${Object.keys(answers).length + 1} examples answered`)

/** The example of a body: of its media type, or of the schema that this refers to. */
function bodyOf({ requestBody }: Operation): RequestInit {
  if (!requestBody) return {}
  const [type, { schema, example }] = Object.entries(requestBody.content)[0]
  const headers = { 'Content-Type': type }
  if (example !== undefined) return { body: example, headers }
  const name = schema.$ref!.split('/').at(-1)!
  return { body: JSON.stringify(document.components.schemas[name].example), headers }
}

/** The parts of a report that show its shape, with one item of each list. */
// biome-ignore lint/suspicious/noExplicitAny: cut by hand from an answer that the contract tests check
function shortened({ engine, document, hedging, certainty, sources, actors }: any) {
  const { score, perThousandWords, interval, cues } = hedging
  return {
    engine,
    document,
    hedging: { score, perThousandWords, interval, cues: cues.slice(0, 1) },
    certainty: { score: certainty.score, sentenceScores: certainty.sentenceScores },
    sources: { kinds: sources.kinds, sources: sources.sources.slice(-1) },
    actors: actors.slice(0, 1).map(({ mentions, ...actor }: { mentions: unknown[] }) => ({
      ...actor,
      mentions: mentions.slice(0, 1),
    })),
  }
}
