import { expect, it } from 'vitest'
import { createApp } from '../../src/api/app.ts'
import wrangler from '../../wrangler.toml?raw'
import { fakeAnalyzer } from './fake-analyzer.ts'

it('tells clients the rate limit that wrangler.toml binds', async () => {
  const bound = Array.from(wrangler.matchAll(/simple = \{ limit = (\d+), period = (\d+) \}/g))
  expect(bound.length).toBe(2)
  const RATE_LIMITER = { limit: async () => ({ success: true }) }
  const response = await createApp(fakeAnalyzer()).request('/v1/engine', {}, { RATE_LIMITER })
  for (const [, limit, period] of bound) {
    expect(response.headers.get('RateLimit-Policy')).toBe(`"default";q=${limit};w=${period}`)
  }
})
