import { describe, expect, it, vi } from 'vitest'
import { createApp } from '../../src/api/app.ts'
import { MAX_BODY_BYTES, MAX_CHARACTERS } from '../../src/api/limits.ts'
import { Problem } from '../../src/api/schemas/problem.ts'
import { Report } from '../../src/api/schemas/report.ts'
import { jsonPost } from '../json-post.ts'
import { fakeAnalyzer } from './fake-analyzer.ts'

const TEXT = 'The plan may fail.'
const { analyzer, calls } = fakeAnalyzer()
const app = createApp({ analyzer })

const post = (path: string, body: unknown, headers?: Record<string, string>) =>
  app.request(path, jsonPost(body, headers))

async function problemOf(response: Response | Promise<Response>) {
  const answer = await response
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
  const problem = Problem.parse(await answer.json())
  expect(problem.status).toBe(answer.status)
  return { ...problem, name: problem.type.split(':').at(-1), headers: answer.headers }
}

describe('POST /v1/analyze', () => {
  it('answers with a report', async () => {
    const response = await post('/v1/analyze', { text: TEXT })
    expect(response.status).toBe(200)
    const report = Report.parse(await response.json())
    expect(report.document.characters).toBe(TEXT.length)
    expect(response.headers.get('X-Request-Id')).toMatch(/^[\w-]+$/)
  })

  it('hands its options to the engine, with defaults for the rest', async () => {
    await post('/v1/analyze', { text: TEXT, metrics: ['actors'], actors: [{ name: 'Lima' }] })
    expect(calls.at(-1)).toEqual({
      metrics: ['actors'],
      actors: [{ name: 'Lima' }],
      detail: 'full',
      offsetUnit: 'utf16',
      pronouns: true,
    })
  })

  it('reads a body with a byte-order mark', async () => {
    expect((await post('/v1/analyze', `\uFEFF${JSON.stringify({ text: TEXT })}`)).status).toBe(200)
  })

  it('takes a lone surrogate, escaped', async () => {
    expect((await post('/v1/analyze', '{"text":"A lone \\ud800 surrogate."}')).status).toBe(200)
  })
})

describe('the single metrics', () => {
  it.each(['hedging', 'certainty', 'absolutism', 'sources', 'actors'])('%s comes alone', async (metric) => {
    const response = await post(`/v1/${metric}`, { text: TEXT })
    expect(response.status).toBe(200)
    const report = Report.parse(await response.json())
    expect(Object.keys(report)).toEqual(['engine', 'offsetUnit', 'document', metric, 'warnings'])
  })
})

describe('refusals', () => {
  it.each([
    ['no JSON', '{"text": ', 400],
    ['no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 400],
    ['nothing', '', 400],
  ])('a body that is %s: %s', async (_, body, status) => {
    expect(await problemOf(post('/v1/analyze', body))).toMatchObject({ status, name: 'malformed-body' })
  })

  it.each(['text/plain', 'application/json; charset=utf-16', 'application/xml', ''])(
    'a body of type "%s"',
    async (type) => {
      const problem = await problemOf(post('/v1/analyze', '{}', { 'Content-Type': type }))
      expect(problem).toMatchObject({ status: 415, name: 'unsupported-media-type' })
    },
  )

  it('a compressed body, and tells what is taken', async () => {
    const problem = await problemOf(post('/v1/analyze', 'x', { 'Content-Encoding': 'gzip' }))
    expect(problem).toMatchObject({ status: 415, name: 'unsupported-media-type' })
    expect(problem.headers.get('Accept-Encoding')).toBe('identity')
  })

  it.each([
    ['an unknown field', { text: TEXT, speed: 1 }, '/speed'],
    ['an unknown metric', { text: TEXT, metrics: ['mood'] }, '/metrics/0'],
    ['no metric', { text: TEXT, metrics: [] }, '/metrics'],
    ['a text that is none', { text: 5 }, '/text'],
    ['no text', {}, '/text'],
    ['no object', [], ''],
    ['null', null, ''],
    [
      'an unknown field of a span',
      { text: TEXT, targets: [{ start: 0, end: 3, size: 3 }] },
      '/targets/0/size',
    ],
    ['an inverted span', { text: TEXT, targets: [{ start: 3, end: 1 }] }, '/targets/0/end'],
    ['an empty span', { text: TEXT, targets: [{ start: 3, end: 3 }] }, '/targets/0/end'],
    ['a span before the text', { text: TEXT, targets: [{ start: -1, end: 3 }] }, '/targets/0/start'],
    ['a span after the text', { text: TEXT, targets: [{ start: 1, end: 19 }] }, '/targets/0/end'],
    ['a span of no integers', { text: TEXT, targets: [{ start: 0.5, end: 3 }] }, '/targets/0/start'],
    ['a huge offset', { text: TEXT, targets: [{ start: 0, end: 1e300 }] }, '/targets/0/end'],
    ['a blank name', { text: TEXT, actors: [{ name: ' ' }] }, '/actors/0/name'],
    ['a long name', { text: TEXT, actors: [{ name: 'x'.repeat(201) }] }, '/actors/0/name'],
    ['a wrong alias', { text: TEXT, actors: [{ name: 'x', aliases: ['y', 1] }] }, '/actors/0/aliases/1'],
    ['too many actors', { text: TEXT, actors: Array(101).fill({ name: 'x' }) }, '/actors'],
    ['too many targets', { text: TEXT, targets: Array(1001).fill({ start: 0, end: 1 }) }, '/targets'],
    ['a slash in a name', { text: TEXT, 'a/b~c': 1 }, '/a~1b~0c'],
  ])('%s', async (_, body, pointer) => {
    const problem = await problemOf(post('/v1/analyze', body))
    expect(problem).toMatchObject({ status: 422, name: 'invalid-request' })
    expect(problem.errors?.map((error) => error.pointer)).toEqual([pointer])
  })

  it.each([
    [{}, '/text', 'Required'],
    [{ text: null }, '/text', 'Invalid input: expected string, received null'],
    [{ text: TEXT, metrics: 'hedging' }, '/metrics', 'Invalid input: expected array, received string'],
    [{ text: TEXT, actors: [{ name: '' }] }, '/actors/0/name', 'Must not be blank'],
  ])('says once what is wrong with a field: %j', async (body, pointer, detail) => {
    const { errors } = await problemOf(post('/v1/analyze', body))
    expect(errors).toEqual([{ pointer, detail }])
  })

  it.each([
    ['codepoint', 4, 200],
    ['codepoint', 5, 422],
    ['utf16', 5, 200],
    ['utf16', 6, 422],
    ['utf8', 8, 200],
    ['utf8', 9, 422],
  ])('counts the offsets of a target in %s: %i ends with %i', async (offsetUnit, end, status) => {
    const response = await post('/v1/analyze', { text: 'é😀.\n', offsetUnit, targets: [{ start: 0, end }] })
    expect(response.status).toBe(status)
  })

  it.each(['', ' ', '\n\t\u00a0'])('the blank text %j', async (text) => {
    const problem = await problemOf(post('/v1/analyze', { text }))
    expect(problem).toMatchObject({ status: 422, name: 'blank-text' })
    expect(problem.errors).toEqual([{ pointer: '/text', detail: 'The text is blank' }])
  })

  it('a text over the limit, and takes one at the limit', async () => {
    const problem = await problemOf(post('/v1/analyze', { text: 'x'.repeat(MAX_CHARACTERS + 1) }))
    expect(problem).toMatchObject({ status: 413, name: 'text-too-long', limit: MAX_CHARACTERS })
    expect((await post('/v1/analyze', { text: 'x'.repeat(MAX_CHARACTERS) })).status).toBe(200)
  })

  it('a body over the limit, before all of it has come in', async () => {
    let sent = 0
    const body = new ReadableStream({
      pull(controller) {
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536))
      },
    })
    expect(await problemOf(post('/v1/analyze', body))).toMatchObject({
      status: 413,
      name: 'body-too-large',
      limit: MAX_BODY_BYTES,
    })
    expect(sent).toBeLessThan(MAX_BODY_BYTES * 1.5)
  })

  it('a deep body', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    expect((await problemOf(post('/v1/analyze', deep))).status).toBeLessThan(500)
  })

  it('French, unless told that it is English', async () => {
    const text = 'Le plan pourrait échouer.'
    expect(await problemOf(post('/v1/hedging', { text }))).toMatchObject({
      status: 422,
      name: 'not-english',
      language: { code: 'fr' },
    })
    expect((await post('/v1/hedging', { text, language: 'en' })).status).toBe(200)
  })

  it('a wrong method, with those allowed', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH']) {
      const problem = await problemOf(app.request('/v1/analyze', { method }))
      expect(problem).toMatchObject({ status: 405, name: 'method-not-allowed' })
      expect(problem.headers.get('Allow')).toBe('POST, OPTIONS')
    }
    const problem = await problemOf(app.request('/health', { method: 'POST' }))
    expect(problem.headers.get('Allow')).toBe('GET, HEAD, OPTIONS')
  })

  it('an unknown path', async () => {
    expect(await problemOf(app.request('/v2/analyze'))).toMatchObject({ status: 404, name: 'not-found' })
  })

  it('says nothing of the text when the engine fails', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const problem = await problemOf(post('/v1/analyze', { text: 'crash secretword' }))
    expect(problem).toMatchObject({ status: 500, name: 'internal-error' })
    expect(JSON.stringify([problem, [...problem.headers], logged.mock.calls])).not.toContain('secretword')
    logged.mockRestore()
  })
})

describe('the service', () => {
  it('is up', async () => {
    expect(await (await app.request('/health')).json()).toEqual({ status: 'ok', version: '0.0.0' })
    expect(await (await app.request('/health', { method: 'HEAD' })).text()).toBe('')
  })

  it('tells its versions and limits', async () => {
    const engine = await (await app.request('/v1/engine')).json()
    expect(engine).toMatchObject({ version: '0.0.0', limits: { characters: MAX_CHARACTERS }, accuracy: [] })
  })

  it.each(['/health', '/v1/engine', '/openapi.json', '/openapi.yaml', '/docs'])(
    'answers GET %s with a strong tag, and not twice',
    async (path) => {
      const response = await app.request(path)
      expect(response.status).toBe(200)
      const tag = response.headers.get('ETag')!
      expect(tag).toMatch(/^"\w+"$/)
      expect((await app.request(path, { headers: { 'If-None-Match': tag } })).status).toBe(304)
    },
  )

  it('may be called from any page', async () => {
    const headers = {
      Origin: 'https://example.org',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type',
    }
    const preflight = await app.request('/v1/analyze', { method: 'OPTIONS', headers })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(preflight.headers.get('Access-Control-Allow-Headers')).toBe('content-type')
  })

  it('answers under its security headers and the client’s request id, also when it refuses', async () => {
    const { headers } = await problemOf(app.request('/nowhere', { headers: { 'X-Request-Id': 'mine-1' } }))
    expect(headers.get('X-Request-Id')).toBe('mine-1')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Strict-Transport-Security')).toContain('max-age')
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
  })

  it('serves a reference that loads nothing from elsewhere', async () => {
    const response = await app.request('/docs')
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    const page = await response.text()
    expect(page).not.toMatch(/https?:\/\//)
    expect(page).toContain('<link rel="icon" href="/')
  })
})
