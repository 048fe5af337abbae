import { type Agent, request } from 'node:http'
import type { Sent } from './requests.ts'

/** What came back. */
export interface Answer {
  readonly status: number
  readonly body: string
}

/** Time for a body that stays half to reach the service before the client hangs up. */
const HALF_BODY_MS = 30

/**
 * Sends one request.
 * @returns its answer; null where the client hung up, as it was told to
 * @throws where the connection failed
 */
export function send(url: string, { path, type, body, expect }: Sent, agent: Agent): Promise<Answer | null> {
  return new Promise((resolve, reject) => {
    const bytes = Buffer.from(body)
    const hangsUp = typeof expect === 'string'
    const sending = request(`${url}${path}`, {
      method: 'POST',
      agent,
      headers: { 'content-type': type, accept: type, 'content-length': bytes.length },
    })
    sending.on('error', (error) => (hangsUp ? resolve(null) : reject(error)))
    sending.on('response', (answer) => {
      if (expect === 'start of the answer') {
        sending.destroy()
        resolve(null)
        return
      }
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part) => {
        text += part
      })
      answer.on('error', reject)
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: text }))
    })
    if (expect === 'half the body') {
      sending.write(bytes.subarray(0, bytes.length / 2))
      setTimeout(() => {
        sending.destroy()
        resolve(null)
      }, HALF_BODY_MS)
    } else {
      sending.end(bytes)
    }
  })
}
