import type { Context } from 'hono'
import type { ApiEnv } from './env.ts'
import { answerMessage, messagesOf, RpcCode, RpcError, rpcError } from './json-rpc.ts'
import { TOOLS } from './mcp-tools.ts'
import { API_VERSION } from './openapi.ts'
import { parseJson } from './parsed.ts'
import { problemOfThrown } from './problem.ts'

/** Versions of the protocol, the newest first. They differ in what a server with nothing but tools does not do. */
const VERSIONS = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05', '2024-10-07']

/**
 * Answers a message of the Model Context Protocol (its transport over streamable HTTP, with answers in JSON). Nothing is
 * kept between messages, so there is no session and no stream. Tools refuse as the HTTP operations do, with the problem
 * as their error. Written out here: the protocol's library is larger than this whole service, and every isolate would
 * read it at its start.
 */
export async function answerMcp(c: Context<ApiEnv>): Promise<Response> {
  const version = c.req.header('MCP-Protocol-Version') ?? VERSIONS[0]
  const body = parseJson(await c.req.text())
  const messages = messagesOf(body)
  if (messages === null || !VERSIONS.includes(version)) {
    const reason = messages ? `Supported protocol versions: ${VERSIONS.join(', ')}` : 'Invalid request'
    return c.json(rpcError(null, RpcCode.invalidRequest, reason), 400)
  }
  const answers = messages.flatMap(
    (message) => answerMessage(message, (...call) => resultOf(c, ...call)) ?? [],
  )
  if (answers.length === 0) return c.body(null, 202)
  return c.json(Array.isArray(body) ? answers : answers[0])
}

function resultOf(c: Context<ApiEnv>, method: string, params: Record<string, unknown>): object {
  switch (method) {
    case 'initialize':
      return {
        protocolVersion: VERSIONS.find((known) => known === params.protocolVersion) ?? VERSIONS[0],
        capabilities: { tools: {} },
        serverInfo: { name: 'discourse-metrics', version: API_VERSION },
      }
    case 'ping':
      return {}
    case 'tools/list':
      return { tools: TOOLS.map(({ definition }) => definition()) }
    case 'tools/call':
      return callTool(c, params)
    default:
      throw new RpcError(RpcCode.methodNotFound, 'Method not found')
  }
}

function callTool(c: Context<ApiEnv>, { name, arguments: given = {} }: Record<string, unknown>): object {
  const tool = TOOLS.find((one) => one.name === name)
  if (tool === undefined) throw new RpcError(RpcCode.invalidParams, 'No tool has this name')
  try {
    const structuredContent = tool.run(c.var.analyzer, given)
    return { structuredContent, content: textOf(structuredContent) }
  } catch (error) {
    return { isError: true, content: textOf(problemOfThrown(error, c.var.requestId)) }
  }
}

const textOf = (value: object) => [{ type: 'text', text: JSON.stringify(value) }]
