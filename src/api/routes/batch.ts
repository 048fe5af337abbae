import { createRoute, type RouteHandler } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { jsonOf, ndjsonOf, streamOf } from '../batch-stream.ts'
import { type BatchItem, type BatchTexts, textsOfJson, textsOfLines } from '../batch-texts.ts'
import type { ApiEnv } from '../env.ts'
import { requireMediaType } from '../middleware/body.ts'
import { parsed } from '../parsed.ts'
import { problemOfThrown } from '../problem.ts'
import { reportOn } from '../report-on.ts'
import { type BatchOptions, BatchText } from '../schemas/batch.ts'
import { ANSWER_HEADERS, textProblems } from './contents.ts'

const NDJSON = 'application/x-ndjson'
const schema = (name: string) => ({ schema: { $ref: `#/components/schemas/${name}` } })

// The body is read by hand: the library validates one media type a route.
export const batchRoute = createRoute({
  method: 'post',
  path: '/v1/batch',
  operationId: 'analyzeBatch',
  tags: ['Analysis'],
  summary: 'Score up to 1,000 texts',
  description: `Takes a JSON object, or NDJSON with one text a line; answers in order, as JSON or, where \`Accept\` asks for ${NDJSON}, as a stream of one line a text. A bad text is answered by a problem in its place and hurts no other. As NDJSON neither side is held in memory, and the work stops when the client goes away. The CPU limit of a Worker (10 ms on the free plan, 30 s and more on the paid one) holds for the whole batch: where it is short, send small batches.`,
  request: {
    body: {
      content: { 'application/json': schema('BatchRequest'), [NDJSON]: schema('BatchText') },
      required: true,
    },
  },
  responses: {
    200: {
      description: 'The answers, in order.',
      content: { 'application/json': schema('BatchResponse'), [NDJSON]: schema('BatchResult') },
      headers: { 'X-Request-Id': ANSWER_HEADERS['X-Request-Id'] },
    },
    ...textProblems,
  },
})

export const batch: RouteHandler<typeof batchRoute, ApiEnv> = async (c) => {
  const type = requireMediaType(c.req, ['application/json', NDJSON])
  const texts = await (type === NDJSON ? textsOfLines(c.req.raw.body) : textsOfJson(c.req.raw.body))
  const results = answers(c, texts)
  const asLines =
    accepts(c, { header: 'Accept', supports: ['application/json', NDJSON], default: 'application/json' }) ===
    NDJSON
  return c.body(streamOf(asLines ? ndjsonOf(results) : jsonOf(results)), 200, {
    'Content-Type': asLines ? NDJSON : 'application/json',
    Vary: 'Accept',
  })
}

/** Reads and answers one text at a time, when the next answer is wanted. */
async function* answers(c: Context<ApiEnv>, { items, options }: BatchTexts) {
  let index = 0
  for await (const item of items) yield answer(c, item, options, index++)
}

function answer(c: Context<ApiEnv>, item: BatchItem, options: BatchOptions, index: number) {
  if ('problem' in item) return { index, problem: item.problem }
  const named = idOf(item.value)
  try {
    const { id: _, ...request } = parsed(BatchText, item.value)
    return { index, ...named, report: reportOn(c.var.analyzer, { ...options, ...request }) }
  } catch (error) {
    return { index, ...named, problem: problemOfThrown(error, c.var.requestId) }
  }
}

function idOf(value: unknown): { id?: string } {
  const result = BatchText.pick({ id: true }).strip().safeParse(value)
  return result.success ? result.data : {}
}
