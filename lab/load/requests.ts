import { MAX_BATCH_BYTES, MAX_BODY_BYTES, MAX_CHARACTERS } from '../../src/api/limits.ts'
import { METRICS } from '../../src/metrics/results.ts'
import { ownTexts, textOf } from '../bench/texts.ts'

/** A request, and what must come of it. */
export interface Sent {
  readonly name: string
  readonly path: string
  readonly type: string
  readonly body: string | Uint8Array
  /**
   * The status to expect, or where the client hangs up: halfway through the body, or as the answer begins.
   */
  readonly expect: number | 'half the body' | 'start of the answer'
}

const JSON_TYPE = 'application/json'
const NDJSON = 'application/x-ndjson'
const [report, opEd, release] = ownTexts().values()
const long = textOf(10_000)
const lines = Array.from({ length: 20 }, (_, i) => JSON.stringify({ id: `t${i}`, text: release })).join('\n')

const json = (name: string, path: string, body: unknown, expect: Sent['expect'] = 200): Sent => ({
  name,
  path,
  type: JSON_TYPE,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  expect,
})

/** One of every kind, good and bad, in the order in which each client sends them. */
export const REQUESTS: readonly Sent[] = [
  json('a report', '/v1/analyze', { text: report }),
  ...METRICS.map((metric) => json(`${metric} alone`, `/v1/${metric}`, { text: opEd })),
  json('a summary in bytes', '/v1/analyze', { text: release, detail: 'summary', offsetUnit: 'utf8' }),
  json('actors to follow', '/v1/actors', {
    text: report,
    actors: [{ name: 'Nobody Inc', aliases: ['.*', '(a+)+$'] }],
  }),
  json('a long text', '/v1/analyze', { text: long, detail: 'summary' }),
  json('a batch', '/v1/batch', { texts: [{ text: opEd }, { text: '' }, { text: release }] }),
  { name: 'a batch of lines', path: '/v1/batch', type: NDJSON, body: lines, expect: 200 },
  json('a comparison', '/v1/compare', {
    texts: [
      { id: 'a', text: report },
      { id: 'b', text: opEd },
    ],
  }),
  {
    name: 'a page',
    path: '/v1/analyze/text?metrics=hedging',
    type: 'text/html',
    body: `<article><p>${opEd}</p></article>`,
    expect: 200,
  },
  json('opening quotes', '/v1/analyze', { text: '“'.repeat(20_000), language: 'en' }),
  json('broken JSON', '/v1/analyze', '{"text":', 400),
  json('deep JSON', '/v1/analyze', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 422),
  { name: 'no UTF-8', path: '/v1/analyze', type: JSON_TYPE, body: new Uint8Array([0x22, 0xff]), expect: 400 },
  { name: 'a media type of none', path: '/v1/analyze', type: 'text/csv', body: release, expect: 415 },
  json('a blank text', '/v1/analyze', { text: ' \n' }, 422),
  json('a span outside', '/v1/analyze', { text: 'Short.', targets: [{ start: 0, end: 99 }] }, 422),
  json('no such path', '/v1/nothing', {}, 404),
  json('a text too long', '/v1/analyze', { text: 'x'.repeat(MAX_CHARACTERS + 1) }, 413),
  json('a body too large', '/v1/analyze', { text: 'x'.repeat(MAX_BODY_BYTES) }, 413),
  json('a batch too large', '/v1/batch', { texts: [{ text: 'x'.repeat(MAX_BATCH_BYTES) }] }, 413),
  json('half a report', '/v1/analyze', { text: long }, 'half the body'),
  { name: 'half a batch', path: '/v1/batch', type: NDJSON, body: lines, expect: 'half the body' },
  json('a report not awaited', '/v1/analyze', { text: long }, 'start of the answer'),
  { name: 'a batch cut off', path: '/v1/batch', type: NDJSON, body: lines, expect: 'start of the answer' },
]
