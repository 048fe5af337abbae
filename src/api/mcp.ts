import { StreamableHTTPTransport } from '@hono/mcp'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { CallToolResult, JSONRPCErrorResponse } from '@modelcontextprotocol/sdk/types.js'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Analyzer } from '../report/report.ts'
import { comparisonOf } from './comparison-of.ts'
import type { ApiEnv } from './env.ts'
import noValidator from './no-validator.ts'
import { API_VERSION } from './openapi.ts'
import { parseJson } from './parsed.ts'
import { problemOfThrown } from './problem.ts'
import { reportOn } from './report-on.ts'
import { CompareRequest, Comparison } from './schemas/comparison.ts'
import { Report } from './schemas/report.ts'
import { AnalyzeRequest } from './schemas/request.ts'

/** What every tool is: it looks at its input and nothing else, and changes nothing. */
const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }

/**
 * Answers one message of the Model Context Protocol, with a server of its own: nothing is kept between
 * messages. Tools refuse as the HTTP operations do, with the problem as their error; but what breaks their
 * schema the protocol's library refuses, in its own words.
 */
export async function answerMcp(c: Context<ApiEnv>): Promise<Response> {
  const server = createServer(c.var.analyzer, c.var.requestId)
  const transport = new StreamableHTTPTransport({ enableJsonResponse: true })
  await server.connect(transport)
  const message = parseJson(await c.req.text())
  try {
    const response = await transport.handleRequest(c, message)
    // The library writes "null" where the protocol wants nothing.
    return response && response.status !== 202 ? response : c.body(null, 202)
  } catch (error) {
    if (error instanceof HTTPException) return refusal(c, error)
    throw error
  }
}

/** What the library refuses, as the JSON-RPC error that it is; of a version it says 404, the protocol 400. */
async function refusal(c: Context<ApiEnv>, error: HTTPException): Promise<Response> {
  const { code, message } = ((await error.getResponse().json()) as JSONRPCErrorResponse).error
  return c.json({ jsonrpc: '2.0', error: { code, message }, id: null }, error.status === 406 ? 406 : 400)
}

function createServer(analyzer: Analyzer, requestId: string): McpServer {
  const server = new McpServer(
    { name: 'discourse-metrics', version: API_VERSION },
    { jsonSchemaValidator: { getValidator: noValidator } },
  )
  server.registerTool(
    'analyze',
    {
      title: 'How does this text argue?',
      description:
        'Scores an English text for hedging, certainty, absolutism, sources and sentiment by actor, with the spans that made each score.',
      inputSchema: AnalyzeRequest,
      outputSchema: Report,
      annotations,
    },
    (request) => resultOf(() => reportOn(analyzer, request), requestId),
  )
  server.registerTool(
    'compare',
    {
      title: 'How do these texts differ?',
      description:
        'Sets two to ten English texts side by side: rates, their ratios with exact intervals, and the actors that they share.',
      inputSchema: CompareRequest,
      outputSchema: Comparison,
      annotations,
    },
    (request) => resultOf(() => comparisonOf(analyzer, request), requestId),
  )
  return server
}

function resultOf(make: () => object, requestId: string): CallToolResult {
  try {
    const structuredContent = { ...make() }
    return { structuredContent, content: [{ type: 'text', text: JSON.stringify(structuredContent) }] }
  } catch (error) {
    return {
      isError: true,
      content: [{ type: 'text', text: JSON.stringify(problemOfThrown(error, requestId)) }],
    }
  }
}
