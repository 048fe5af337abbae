import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/api/app.ts'
import { MAX_BODY_BYTES } from '../../src/api/limits.ts'
import { BatchResponse, BatchResult } from '../../src/api/schemas/batch.ts'
import { fakeAnalyzer } from './fake-analyzer.ts'

const { analyzer, calls } = fakeAnalyzer()
const app = createApp({ analyzer })
const NDJSON = 'application/x-ndjson'

const send = (body: BodyInit, type: string, accept = '*/*') =>
  app.request('/v1/batch', { method: 'POST', body, headers: { 'Content-Type': type, Accept: accept } })
const sendJson = (body: unknown, accept?: string) => send(JSON.stringify(body), 'application/json', accept)

async function linesOf(response: Response) {
  const lines = new TextDecoder().decode(await response.arrayBuffer()).split('\n')
  expect(lines.pop()).toBe('')
  return lines.map((line) => BatchResult.parse(JSON.parse(line)))
}

describe('POST /v1/batch', () => {
  it('answers JSON with JSON, in order, with a problem in the place of a bad text', async () => {
    const response = await sendJson({
      texts: [
        { id: 'one', text: 'The plan may fail.' },
        { id: 'two', text: ' ' },
        { id: 'three', text: 'It will.', offsetUnit: 'utf8' },
        { text: 'Nobody’s.' },
        5,
        { id: 'six', text: 'Le plan.' },
        { id: 'seven', text: 'Short.', targets: [{ start: 0, end: 7 }] },
      ],
      metrics: ['hedging'],
      detail: 'summary',
    })
    expect(response.headers.get('Content-Type')).toBe('application/json')
    const { results } = BatchResponse.parse(await response.json())
    expect(results.map(({ index, id, problem }) => [index, id, problem?.status])).toEqual([
      [0, 'one', undefined],
      [1, 'two', 422],
      [2, 'three', undefined],
      [3, undefined, 422],
      [4, undefined, 422],
      [5, 'six', 422],
      [6, 'seven', 422],
    ])
    expect(results[2].report?.offsetUnit).toBe('utf8')
    expect(calls.slice(-2)[0]).toMatchObject({ metrics: ['hedging'], detail: 'summary' })
  })

  it('refuses a bad envelope as a whole', async () => {
    for (const body of [{}, { texts: [] }, { texts: Array(1001).fill({}) }, { texts: [{}], speed: 1 }]) {
      expect((await sendJson(body)).status).toBe(422)
    }
    expect((await send('x', 'text/plain')).status).toBe(415)
    expect((await send('\n \n', NDJSON)).status).toBe(422)
    const headers = { 'Content-Type': NDJSON }
    expect((await app.request('/v1/batch', { method: 'POST', headers })).status).toBe(422)
  })

  it('reads lines and streams lines', async () => {
    const body =
      '{"id":"a","text":"One."}\r\n\n{"id":"b","text":\n{"id":"c","text":"Three.","detail":"summary"}'
    const response = await send(body, NDJSON, NDJSON)
    expect(response.headers.get('Content-Type')).toBe(NDJSON)
    const results = await linesOf(response)
    expect(results.map(({ index, id, problem }) => [index, id, problem?.status])).toEqual([
      [0, 'a', undefined],
      [1, undefined, 400],
      [2, 'c', undefined],
    ])
  })

  it('lets go of a line that is too long, and reads on', async () => {
    const body = `{"id":"a","text":"${'x'.repeat(MAX_BODY_BYTES)}"}\n{"id":"b","text":"Two."}\n`
    const results = await linesOf(await send(body, NDJSON, NDJSON))
    expect(results.map(({ id, problem }) => [id, problem?.status])).toEqual([
      [undefined, 413],
      ['b', undefined],
    ])
  })

  it('ends after 1,000 lines', async () => {
    const results = await linesOf(await send('{"id":"a","text":"One."}\n'.repeat(1002), NDJSON, NDJSON))
    expect(results.length).toBe(1001)
    expect(results[1000].problem).toMatchObject({ status: 413, limit: 1000 })
  })

  it('works no further than it is read, and stops when the reader goes away', async () => {
    let sent = 0
    let ended = false
    const body = new ReadableStream({
      pull(controller) {
        sent++
        controller.enqueue(new TextEncoder().encode('{"id":"a","text":"One."}\n'))
      },
      cancel() {
        ended = true
      },
    })
    const before = calls.length
    const response = await send(body, NDJSON, NDJSON)
    const reader = response.body!.getReader()
    await reader.read()
    await reader.read()
    await reader.cancel()
    expect(calls.length - before).toBeLessThan(10)
    expect(sent).toBeLessThan(10)
    expect(ended).toBe(true)
  })
})
