import { createHash } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { createApp } from '../../src/api/app.ts'
import { jsonPost } from '../json-post.ts'
import { fakeAnalyzer } from './fake-analyzer.ts'

const { analyzer } = fakeAnalyzer()
const app = createApp({ analyzer })
const hash = (key: string) => createHash('sha256').update(key).digest('hex')

const post = (body: unknown, headers?: Record<string, string>, env = {}) =>
  app.request('/v1/hedging', jsonPost(body, headers), env)

describe('API keys', () => {
  const env = { API_KEYS: `${hash('first')},\n${hash('second')}` }

  it('open the service to those who have one', async () => {
    for (const key of ['first', 'second']) {
      expect((await post({ text: 'Text.' }, { Authorization: `Bearer ${key}` }, env)).status).toBe(200)
    }
  })

  it('close it to all others', async () => {
    for (const header of ['Bearer third', `Bearer ${hash('first')}`, 'Bearer', 'Basic first', '']) {
      const response = await post({ text: 'Text.' }, { Authorization: header }, env)
      expect(response.status).toBe(401)
      expect(response.headers.get('WWW-Authenticate')).toContain('Bearer')
      expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    }
    expect((await post({ text: 'Text.' }, {}, { API_KEYS: 'not a hash' })).status).toBe(401)
  })

  it('leave health, reference and specification open', async () => {
    for (const path of ['/health', '/docs', '/openapi.json']) {
      expect((await app.request(path, {}, env)).status).toBe(200)
    }
  })
})

describe('the rate limit', () => {
  it('refuses with the time to wait', async () => {
    const asked: string[] = []
    const RATE_LIMITER = {
      limit: async ({ key }: { key: string }) => ({ success: asked.push(key) < 2 }),
    }
    const headers = { 'CF-Connecting-IP': '192.0.2.1' }
    const taken = await post({ text: 'Text.' }, headers, { RATE_LIMITER })
    expect(taken.status).toBe(200)
    expect(taken.headers.get('RateLimit-Policy')).toBe('"default";q=100;w=60')
    const refused = await post({ text: 'Text.' }, headers, { RATE_LIMITER })
    expect(refused.status).toBe(429)
    expect(refused.headers.get('Retry-After')).toBe('60')
    expect(asked).toEqual(['ip:192.0.2.1', 'ip:192.0.2.1'])
  })
})

describe('the tag of an answer', () => {
  const tag = async (body: unknown, of = app) => {
    return (await of.request('/v1/analyze', jsonPost(body))).headers.get('ETag')
  }

  it('follows the body and the versions', async () => {
    const first = await tag({ text: 'One.' })
    expect(first).toMatch(/^"[0-9a-f]{32}"$/)
    expect(await tag({ text: 'One.' })).toBe(first)
    expect(await tag({ text: 'Two.' })).not.toBe(first)
    const later = createApp({ analyzer: { ...analyzer, stamp: { ...analyzer.stamp, weights: 'other' } } })
    expect(await tag({ text: 'One.' }, later)).not.toBe(first)
    expect(await tag({ text: '' })).toBeNull()
  })
})

it('a secret word of a text is in no log, error or header', async () => {
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation(() => {}),
  )
  const secret = 'xyzzyplugh'
  const seen: unknown[] = []
  const bodies = [
    { text: `Fine ${secret}.` },
    { text: `crash ${secret}` },
    { text: `Le ${secret}` },
    { text: secret.repeat(30_000) },
    { text: { [secret]: 1 } },
    { text: [secret] },
    { text: `Fine ${secret}.`, detail: secret },
    { text: `Fine ${secret}.`, targets: [{ start: 0, end: 99 }] },
  ]
  for (const body of bodies) {
    const response = await post(body)
    seen.push([...response.headers])
    if (!response.ok) seen.push(await response.text())
  }
  seen.push((await post({ text: 'x' })).status, await (await post(`{"text": "${secret}`)).text())
  seen.push(spies.map((spy) => spy.mock.calls))
  for (const spy of spies) spy.mockRestore()
  expect(JSON.stringify(seen)).not.toContain(secret)
})
