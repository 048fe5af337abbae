import { z } from '@hono/zod-openapi'

/** What JSON-RPC 2.0 calls its errors; https://www.jsonrpc.org/specification#error_object */
export const RpcCode = {
  invalidRequest: -32_600,
  methodNotFound: -32_601,
  invalidParams: -32_602,
  internalError: -32_603,
} as const

/** Thrown to answer a call with an error. */
export class RpcError extends Error {
  readonly code: number

  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}

/** The error that answers a call; `id` is null where the call has none that can be read. */
export const rpcError = (id: string | number | null, code: number, message: string) => ({
  jsonrpc: '2.0',
  id,
  error: { code, message },
})

const Message = z.object({
  jsonrpc: z.literal('2.0'),
  /** Without it, no answer is wanted. */
  id: z.union([z.string(), z.number()]).optional(),
  /** Without it, the message answers a call of ours; and we make none. */
  method: z.string().optional(),
  params: z.record(z.string(), z.unknown()).default({}),
})
type Message = z.infer<typeof Message>

/** One message, or several at once. */
export const Messages = z.union([Message, z.array(Message).min(1)])

/**
 * Answers the calls among some messages.
 *
 * @param answer gives the result of a call; may throw an `RpcError`
 * @returns what to send back; null where nothing wants an answer
 */
export function answerMessages(
  messages: z.infer<typeof Messages>,
  answer: (method: string, params: Message['params']) => object,
): object | null {
  if (!Array.isArray(messages)) return answerMessage(messages, answer)
  const answers = messages.map((message) => answerMessage(message, answer)).filter((one) => one !== null)
  return answers.length > 0 ? answers : null
}

function answerMessage(
  { id, method, params }: Message,
  answer: (method: string, params: Message['params']) => object,
): object | null {
  if (id === undefined || method === undefined) return null
  try {
    return { jsonrpc: '2.0', id, result: answer(method, params) }
  } catch (error) {
    if (error instanceof RpcError) return rpcError(id, error.code, error.message)
    console.error(`${method} failed: ${error instanceof Error ? error.name : typeof error}`)
    return rpcError(id, RpcCode.internalError, 'Internal error')
  }
}
