import { expect, it } from 'vitest'
import { createApp } from '../../src/api/app.ts'
import { Lexicon, LexiconList } from '../../src/api/schemas/lexicon.ts'
import { fakeAnalyzer } from './fake-analyzer.ts'

const app = createApp(fakeAnalyzer())
const get = async (path: string) => (await app.request(path)).json()

it('serves every lexicon, page by page', async () => {
  const { lexicons } = LexiconList.parse(await get('/v1/lexicons'))
  expect(lexicons.map(({ name }) => name)).toContain('hedges')
  for (const { name, total } of lexicons) {
    const ids: string[] = []
    for (let offset: number | null = 0; offset !== null; ) {
      const page = Lexicon.parse(await get(`/v1/lexicons/${name}?offset=${offset}&limit=500`))
      ids.push(...page.entries.map(({ id }) => id))
      offset = page.next
    }
    expect(new Set(ids).size).toBe(total)
  }
})

it.each([
  ['/v1/lexicons/nonsense', 404],
  ['/v1/lexicons/constructor', 404],
  ['/v1/lexicons/hedges?limit=501', 422],
  ['/v1/lexicons/hedges?limit=x', 422],
  ['/v1/lexicons/hedges?offset=-1', 422],
  ['/v1/lexicons/hedges?offset=999999', 200],
  ['/v1/lexicons/hedges?page=1', 422],
])('%s: %i', async (path, status) => {
  expect((await app.request(path)).status).toBe(status)
})
