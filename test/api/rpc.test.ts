import { hc } from 'hono/client'
import { expect, it } from 'vitest'
import { type AppType, createApp } from '../../src/api/app.ts'
import { fakeAnalyzer } from './fake-analyzer.ts'

const app = createApp(fakeAnalyzer())
const client = hc<AppType>('http://service.test', {
  fetch: async (input: RequestInfo | URL, init?: RequestInit) => app.request(input as string, init),
})

it('gives a typed client to those who import its type', async () => {
  const response = await client.v1.analyze.$post({
    json: { text: 'The dam may hold.', metrics: ['hedging'] },
  })
  if (response.status !== 200) throw new Error('refused')
  const report = await response.json()
  const rate: number | undefined = report.hedging?.perThousandWords
  expect(rate).toBe(10)
  const alone = await client.v1.hedging.$post({ json: { text: 'The dam may hold.' } })
  if (alone.status !== 200) throw new Error('refused')
  const same: number = (await alone.json()).hedging.perThousandWords
  expect(same).toBe(10)
  const lexicon = await client.v1.lexicons[':name'].$get({ param: { name: 'hedges' }, query: { limit: '1' } })
  expect(lexicon.status).toBe(200)
})
