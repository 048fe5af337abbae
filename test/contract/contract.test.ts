import { describe, expect, it } from 'vitest'
import { BatchResponse, BatchResult } from '../../src/api/schemas/batch.ts'
import { Comparison } from '../../src/api/schemas/comparison.ts'
import { Engine, Health } from '../../src/api/schemas/engine.ts'
import { Lexicon, LexiconList } from '../../src/api/schemas/lexicon.ts'
import { Problem } from '../../src/api/schemas/problem.ts'
import { Report, TextReport } from '../../src/api/schemas/report.ts'
import { SLICE } from '../slice.ts'
import { ask, post } from './service.ts'

const TEXT = [
  'The World Bank may have misjudged the crisis, critics say.',
  '“We always act in time,” said Ana Lima, a spokeswoman for the bank.',
  'She was certainly wrong. 😀 Lima never explained the failure.',
].join('\n\n')

/** Every span of an answer: what has a start, an end and a text. */
function* spansOf(value: unknown): Generator<{ start: number; end: number; text: string }> {
  if (typeof value !== 'object' || value === null) return
  if ('start' in value && 'end' in value && 'text' in value) yield value as never
  for (const inner of Object.values(value)) yield* spansOf(inner)
}

describe('POST /v1/analyze', () => {
  it('answers with the whole report, in the order of the contract', async () => {
    const response = await post('/v1/analyze', { text: TEXT, targets: [{ start: 4, end: 14 }] })
    expect(response.status).toBe(200)
    const answer = await response.json()
    expect(Object.keys(answer as object).filter((key) => key !== 'stances')).toEqual([
      'engine',
      'offsetUnit',
      'document',
      'hedging',
      'certainty',
      'absolutism',
      'sources',
      'actors',
      'targets',
      'warnings',
    ])
    const report = Report.parse(answer)
    expect(report.targets?.map(({ text }) => text)).toEqual(['World Bank'])
    expect(report.hedging?.cues?.map(({ text }) => text)).toContain('may')
    expect(report.document.paragraphs).toBe(3)
  })

  it.each(['utf16', 'codepoint', 'utf8'] as const)(
    'gives spans that fit the text, in %s',
    async (offsetUnit) => {
      const report = await (await post('/v1/analyze', { text: TEXT, offsetUnit })).json()
      const spans = [...spansOf(report)]
      expect(spans.length).toBeGreaterThan(5)
      for (const { start, end, text } of spans) expect(SLICE[offsetUnit](TEXT, start, end)).toBe(text)
    },
  )

  it('leaves the evidence out of a summary', async () => {
    const report = Report.parse(await (await post('/v1/analyze', { text: TEXT, detail: 'summary' })).json())
    expect([...spansOf(report)]).toEqual([])
    expect(report.certainty?.sentenceScores).toBeUndefined()
    expect(report.hedging?.perThousandWords).toBeGreaterThan(0)
  })

  it('gives only what was asked for', async () => {
    const report = await (await post('/v1/analyze', { text: TEXT, metrics: ['sources'] })).json()
    expect(Object.keys(report as object)).toEqual(['engine', 'offsetUnit', 'document', 'sources', 'warnings'])
  })

  it('returns the request’s actors first, even without a mention', async () => {
    const actors = [{ name: 'Nobody Inc' }, { name: 'World Bank', aliases: ['the bank'] }]
    const report = Report.parse(await (await post('/v1/analyze', { text: TEXT, actors })).json())
    expect(report.actors?.slice(0, 2).map(({ name }) => name)).toEqual(['Nobody Inc', 'World Bank'])
    expect(report.actors?.[0].mentions).toEqual([])
    expect(report.actors?.[1].mentions?.length).toBeGreaterThan(0)
  })

  it('is the same twice, tag and all', async () => {
    const [first, second] = [
      await post('/v1/analyze', { text: TEXT }),
      await post('/v1/analyze', { text: TEXT }),
    ]
    expect(first.headers.get('ETag')).toMatch(/^(W\/)?"[0-9a-f]+"$/)
    expect(second.headers.get('ETag')).toBe(first.headers.get('ETag'))
    expect(await second.text()).toBe(await first.text())
  })

  it.each([
    '!!!',
    'x',
    '\ud800',
    '"'.repeat(50_000),
    'A. '.repeat(20_000),
    'a'.repeat(200_000),
    '😀'.repeat(1_000),
    '\r\n\r\n\u200b\ufeff.',
    '“'.repeat(10_000),
    `${'Smith said that '.repeat(5_000)}he did.`,
  ])('survives a hostile text (%#)', async (text) => {
    const response = await post('/v1/analyze', { text, language: 'en' })
    expect(response.status).toBe(200)
    Report.parse(await response.json())
  })
})

describe('cues of a request', () => {
  const text = 'It may rain, sort of. Don’t Panic! It may not.'
  const cuesOf = async (body: object) => {
    const report = Report.parse(await (await post('/v1/hedging', { text, ...body })).json())
    return report.hedging!
  }
  const add = [
    { metric: 'hedging', phrase: 'Rain' },
    { metric: 'hedging', phrase: "don't panic" },
    { metric: 'absolutism', phrase: 'it' },
  ]

  it('are added and switched off for this request alone', async () => {
    const before = await cuesOf({})
    expect(before.cues?.map(({ cue }) => cue)).toContain('hedge.modal.may')
    const changed = await cuesOf({ cues: { add, off: ['hedge.modal.may'] } })
    expect(changed.cues?.map(({ cue }) => cue)).not.toContain('hedge.modal.may')
    const added = changed.cues?.filter(({ category }) => category === 'request')
    expect(added?.map(({ text }) => text)).toEqual(['rain', 'Don’t Panic'])
    expect(changed.categories.request).toBe(2)
    expect(await cuesOf({})).toEqual(before)
  })

  it.each([
    [{ add: [{ metric: 'hedging', phrase: 'a|b' }] }, '/cues/add/0/phrase'],
    [{ add: [{ metric: 'sources', phrase: 'a' }] }, '/cues/add/0/metric'],
    [{ off: ['hedge.modal.nonsense'] }, '/cues/off/0'],
  ])('are refused where they are none (%#)', async (cues, pointer) => {
    const response = await post('/v1/analyze', { text, cues })
    expect(response.status).toBe(422)
    expect(Problem.parse(await response.json()).errors?.[0].pointer).toBe(pointer)
  })
})

describe('the single metrics', () => {
  it.each(['hedging', 'certainty', 'absolutism', 'sources', 'actors'])('%s', async (metric) => {
    const alone = Report.parse(await (await post(`/v1/${metric}`, { text: TEXT })).json())
    const whole = Report.parse(await (await post('/v1/analyze', { text: TEXT })).json())
    expect(alone[metric as 'hedging']).toEqual(whole[metric as 'hedging'])
  })
})

describe('POST /v1/analyze/text', () => {
  it('takes a page', async () => {
    const page = '<nav>Home</nav><article><p>The dam <b>may</b> hold.</p></article>'
    const response = await ask('/v1/analyze/text?metrics=hedging', {
      method: 'POST',
      body: page,
      headers: { 'Content-Type': 'text/html' },
    })
    const { text, report } = TextReport.parse(await response.json())
    expect(text).toBe('The dam may hold.')
    expect(report.hedging?.cues?.map(({ start, end }) => text.slice(start, end))).toEqual(['may'])
  })
})

describe('POST /v1/batch', () => {
  const texts = [
    { id: 'a', text: 'The dam may hold.' },
    { id: 'b', text: '' },
    { id: 'c', text: 'The dam holds.' },
  ]

  it('answers JSON', async () => {
    const { results } = BatchResponse.parse(
      await (await post('/v1/batch', { texts, detail: 'summary' })).json(),
    )
    expect(results.map(({ id, problem }) => [id, problem?.status])).toEqual([
      ['a', undefined],
      ['b', 422],
      ['c', undefined],
    ])
  })

  it('streams lines', async () => {
    const ndjson = 'application/x-ndjson'
    const body = texts.map((text) => JSON.stringify(text)).join('\n')
    const response = await post('/v1/batch', body, { 'Content-Type': ndjson, Accept: ndjson })
    expect(response.headers.get('Content-Type')).toBe(ndjson)
    const lines = new TextDecoder()
      .decode(await response.arrayBuffer())
      .trimEnd()
      .split('\n')
    expect(lines.map((line) => BatchResult.parse(JSON.parse(line)).id)).toEqual(['a', 'b', 'c'])
  })
})

describe('POST /v1/compare', () => {
  it('tells what differs, and who is shared', async () => {
    const hedged = 'Ana Lima may come, perhaps. She might stay. It could possibly rain. '.repeat(10)
    const plain = 'Ana Lima comes today. She stays here. It rains. '.repeat(10)
    const texts = [
      { id: 'hedged', text: hedged },
      { id: 'plain', text: plain },
    ]
    const comparison = Comparison.parse(await (await post('/v1/compare', { texts })).json())
    const [pair] = comparison.metrics[0].pairs
    expect(pair.differs).toBe(true)
    expect(pair.difference).toBeLessThan(0)
    expect(comparison.actors.map(({ name }) => name)).toContain('Ana Lima')
  })
})

describe('problems', () => {
  it.each([
    ['malformed JSON', '{', 400],
    ['an unknown field', { text: TEXT, speed: 1 }, 422],
    ['a blank text', { text: ' \n' }, 422],
    [
      'no English',
      { text: 'Der Damm hält vielleicht nicht, sagen die Ingenieure, und niemand weiß es genau.' },
      422,
    ],
    ['a long text', { text: 'x'.repeat(200_001) }, 413],
    ['a span outside', { text: TEXT, targets: [{ start: 0, end: 10_000 }] }, 422],
    ['a span inside a character', { text: '😀 is fine.', targets: [{ start: 1, end: 3 }] }, 422],
  ])('%s', async (_, body, status) => {
    const response = await post('/v1/analyze', body)
    expect(response.status).toBe(status)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(Problem.parse(await response.json()).status).toBe(status)
  })

  it('names the methods of a path', async () => {
    const response = await ask('/v1/analyze')
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toContain('POST')
    await response.text()
  })
})

describe('the service', () => {
  it('tells of itself', async () => {
    expect(Health.parse(await (await ask('/health')).json()).status).toBe('ok')
    const engine = Engine.parse(await (await ask('/v1/engine')).json())
    const report = Report.parse(await (await post('/v1/hedging', { text: TEXT })).json())
    expect(engine).toMatchObject(report.engine)
    expect(engine.accuracy.length).toBeGreaterThan(0)
  })

  it('serves its lexicons, specification and reference', async () => {
    const { lexicons } = LexiconList.parse(await (await ask('/v1/lexicons')).json())
    Lexicon.parse(await (await ask(`/v1/lexicons/${lexicons[0].name}`)).json())
    const document = (await (await ask('/openapi.json')).json()) as { openapi: string }
    expect(document.openapi).toMatch(/^3\.1/)
    const yaml = await (await ask('/openapi.yaml')).arrayBuffer()
    expect(new TextDecoder().decode(yaml)).toContain('openapi: "3.1')
    expect(await (await ask('/docs')).text()).toContain('reference')
  })
})
