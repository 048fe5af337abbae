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

/** A message as it came. */
export interface Message {
  /** Without it, no answer is wanted. */
  readonly id?: string | number
  /** Without it, the message answers a call of ours; and we make none. */
  readonly method?: string
  readonly params?: Record<string, unknown>
}

/** The messages of a body, which holds one or several; null where it holds anything else. */
export function messagesOf(body: unknown): Message[] | null {
  const messages = Array.isArray(body) ? body : [body]
  return messages.length > 0 && messages.every(isMessage) ? messages : null
}

function isMessage(value: unknown): value is Message {
  if (typeof value !== 'object' || value === null) return false
  const { jsonrpc, id = '', method = '', params = {} }: Record<string, unknown> = { ...value }
  return (
    jsonrpc === '2.0' &&
    (typeof id === 'string' || typeof id === 'number') &&
    typeof method === 'string' &&
    typeof params === 'object' &&
    params !== null
  )
}

/**
 * Answers a message.
 *
 * @param answer gives the result of a call; may throw an `RpcError`
 * @returns what to send back; null where the message wants no answer
 */
export function answerMessage(
  { id, method, params = {} }: Message,
  answer: (method: string, params: Record<string, unknown>) => object,
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
