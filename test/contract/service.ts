import { env, exports } from 'cloudflare:workers'
import { jsonPost } from '../json-post.ts'

const deployed = env.CONTRACT_URL?.replace(/\/$/, '')

/**
 * Asks the service under test: the one at CONTRACT_URL, with the key CONTRACT_KEY, or the Worker in process.
 */
export function ask(path: string, init: RequestInit = {}): Promise<Response> {
  if (!deployed) return exports.default.fetch(`http://service.test${path}`, init)
  const headers = new Headers(init.headers)
  if (env.CONTRACT_KEY) headers.set('Authorization', `Bearer ${env.CONTRACT_KEY}`)
  return fetch(deployed + path, { ...init, headers })
}

/** Posts JSON to the service under test. */
export function post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response> {
  return ask(path, jsonPost(body, headers))
}
