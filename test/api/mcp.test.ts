import { exports } from 'cloudflare:workers'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { describe, expect, it } from 'vitest'
import { Comparison } from '../../src/api/schemas/comparison.ts'
import { Report } from '../../src/api/schemas/report.ts'
import { jsonPost } from '../json-post.ts'

async function connect() {
  const client = new Client({ name: 'test', version: '1.0.0' })
  const transport = new StreamableHTTPClientTransport(new URL('http://service.test/mcp'), {
    fetch: (url, init) => exports.default.fetch(new Request(url, init)),
  })
  await client.connect(transport as Parameters<Client['connect']>[0])
  return client
}

/** Sends a body as no client of the protocol's library would. */
const send = (body: string, headers: Record<string, string> = {}) =>
  exports.default.fetch('http://service.test/mcp', jsonPost(body, headers))

async function post(body: unknown, headers: Record<string, string> = {}) {
  const response = await send(JSON.stringify(body), headers)
  const text = await response.text()
  return { status: response.status, answer: text === '' ? undefined : JSON.parse(text) }
}

const ping = { jsonrpc: '2.0', method: 'ping' }

describe('/mcp', () => {
  it('offers its tools, read-only', async () => {
    const client = await connect()
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(['analyze', 'compare'])
    for (const { annotations } of tools) expect(annotations?.readOnlyHint).toBe(true)
  })

  it('tells what each input means', async () => {
    const { tools } = await (await connect()).listTools()
    for (const { name, inputSchema } of tools) {
      for (const [field, schema] of Object.entries(inputSchema.properties ?? {}))
        expect(schema, `${name} ${field}`).toHaveProperty('description')
    }
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
    expect(JSON.stringify(bad.content)).toContain('The text is blank')
  })

  it('answers each call that wants an answer, and no other message', async () => {
    expect(await post([{ ...ping, id: 1 }, ping, { ...ping, id: 'two' }])).toEqual({
      status: 200,
      answer: [
        { jsonrpc: '2.0', id: 1, result: {} },
        { jsonrpc: '2.0', id: 'two', result: {} },
      ],
    })
    expect(await post({ jsonrpc: '2.0', method: 'notifications/initialized' })).toEqual({
      status: 202,
      answer: undefined,
    })
    expect(await post([{ jsonrpc: '2.0', id: 1, result: {} }])).toEqual({ status: 202, answer: undefined })
  })

  it('refuses what is no message', async () => {
    expect(await post({ id: 1 })).toMatchObject({
      status: 400,
      answer: { error: { code: -32700 }, id: null },
    })
    expect((await send('{')).status).toBe(400)
    const old = await post({ ...ping, id: 1 }, { 'MCP-Protocol-Version': '1999-01-01' })
    expect(old).toMatchObject({
      status: 400,
      answer: { error: { message: expect.stringContaining('Unsupported protocol version') } },
    })
    expect((await post({ ...ping, id: 1 }, { Accept: 'text/html' })).status).toBe(406)
  })
})
