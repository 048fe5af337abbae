import { exports } from 'cloudflare:workers'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { describe, expect, it } from 'vitest'
import { Comparison } from '../../src/api/schemas/comparison.ts'
import { Report } from '../../src/api/schemas/report.ts'

async function connect() {
  const client = new Client({ name: 'test', version: '1.0.0' })
  const transport = new StreamableHTTPClientTransport(new URL('http://service.test/mcp'), {
    fetch: (url, init) => exports.default.fetch(new Request(url, init)),
  })
  await client.connect(transport as Parameters<Client['connect']>[0])
  return client
}

describe('/mcp', () => {
  it('offers its tools, read-only', async () => {
    const client = await connect()
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(['analyze', 'compare'])
    for (const { annotations } of tools) expect(annotations?.readOnlyHint).toBe(true)
  })

  it('analyses and compares', async () => {
    const client = await connect()
    const analysis = await client.callTool({
      name: 'analyze',
      arguments: { text: 'The dam may hold, engineers say.', metrics: ['hedging'] },
    })
    expect(Report.parse(analysis.structuredContent).hedging?.cues?.[0].text).toBe('may')
    const comparison = await client.callTool({
      name: 'compare',
      arguments: {
        texts: [
          { id: 'a', text: 'The dam may hold.' },
          { id: 'b', text: 'The dam holds.' },
        ],
      },
    })
    expect(Comparison.parse(comparison.structuredContent).texts.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('refuses as the service does', async () => {
    const client = await connect()
    const result = await client.callTool({
      name: 'analyze',
      arguments: { text: 'Short.', targets: [{ start: 0, end: 99 }] },
    })
    expect(result.isError).toBe(true)
    expect(JSON.stringify(result.content)).toContain('invalid-request')
    const bad = await client.callTool({ name: 'analyze', arguments: { text: ' ' } })
    expect(bad.isError).toBe(true)
  })
})
