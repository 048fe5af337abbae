import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/api/app.ts'
import { TextReport } from '../../src/api/schemas/report.ts'
import { fakeAnalyzer } from './fake-analyzer.ts'

const { analyzer, calls } = fakeAnalyzer()
const app = createApp({ analyzer })
const send = (body: string, type: string, query = '') =>
  app.request(`/v1/analyze/text${query}`, { method: 'POST', body, headers: { 'Content-Type': type } })

describe('POST /v1/analyze/text', () => {
  it('reads plain text as it is', async () => {
    const response = await send('The dam <may> hold.', 'text/plain; charset=utf-8')
    const { text, report } = TextReport.parse(await response.json())
    expect(text).toBe('The dam <may> hold.')
    expect(report.document.characters).toBe(text.length)
  })

  it('reads what a page says', async () => {
    const response = await send('<nav>Home</nav><p>The dam <b>may</b> hold.', 'text/html')
    expect(await response.json()).toMatchObject({ text: 'The dam may hold.' })
  })

  it('tags its answer by text, type and options', async () => {
    const tag = async (type: string, query = '') => (await send('Text.', type, query)).headers.get('ETag')
    const tags = [await tag('text/plain'), await tag('text/html'), await tag('text/plain', '?detail=summary')]
    expect(new Set(tags).size).toBe(3)
    expect(await tag('text/plain')).toBe(tags[0])
  })

  it('takes its options from the query', async () => {
    await send('Text.', 'text/plain', '?metrics=hedging,actors&detail=summary&offsetUnit=utf8&pronouns=false')
    expect(calls.at(-1)).toEqual({
      metrics: ['hedging', 'actors'],
      detail: 'summary',
      offsetUnit: 'utf8',
      pronouns: false,
    })
  })

  it.each([
    ['Text.', 'application/json', '', 415],
    ['', 'text/plain', '', 422],
    ['<p> </p><script>x</script>', 'text/html', '', 422],
    ['Le plan.', 'text/plain', '', 422],
    ['Le plan.', 'text/plain', '?language=en', 200],
    ['Text.', 'text/plain', '?metrics=', 422],
    ['Text.', 'text/plain', '?detail=all', 422],
    ['Text.', 'text/plain', '?speed=1', 422],
    ['x'.repeat(200_001), 'text/plain', '', 413],
  ])('%#: answers by its status', async (body, type, query, status) => {
    expect((await send(body, type, query)).status).toBe(status)
  })
})
