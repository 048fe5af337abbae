import { env, exports } from 'cloudflare:workers'

const deployed = env.CONTRACT_URL?.replace(/\/$/, '')

/** Asks the service under test: the one at CONTRACT_URL, or the Worker in process. */
export function ask(path: string, init: RequestInit = {}): Promise<Response> {
  return deployed ? fetch(deployed + path, init) : exports.default.fetch(`http://service.test${path}`, init)
}

export function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return ask(path, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  })
}
