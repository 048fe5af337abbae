import { env, exports } from 'cloudflare:workers'
import { jsonPost } from '../json-post.ts'

const deployed = env.CONTRACT_URL?.replace(/\/$/, '')

/** Asks the service under test: the one at CONTRACT_URL, or the Worker in process. */
export function ask(path: string, init: RequestInit = {}): Promise<Response> {
  return deployed ? fetch(deployed + path, init) : exports.default.fetch(`http://service.test${path}`, init)
}

/** Posts JSON to the service under test. */
export function post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response> {
  return ask(path, jsonPost(body, headers))
}
