import { createRoute, type RouteHandler } from '@hono/zod-openapi'
import type { ApiEnv } from '../env.ts'
import { MAX_BODY_BYTES } from '../limits.ts'
import { tagAnswer } from '../middleware/answer-tag.ts'
import { decodeUtf8, keepBody, readBytes, requireMediaType } from '../middleware/body.ts'
import { parsed } from '../parsed.ts'
import { reportOn } from '../report-on.ts'
import { TextReport } from '../schemas/report.ts'
import { BareText, TextQuery } from '../schemas/request.ts'
import { jsonResponse, textProblems } from './contents.ts'

const document = { schema: { type: 'string' as const, minLength: 1 } }

export const textRoute = createRoute({
  method: 'post',
  path: '/v1/analyze/text',
  operationId: 'analyzeDocument',
  tags: ['Analysis'],
  summary: 'Score a plain text or an HTML page sent as such',
  description:
    'Of a page, scripts, styles, navigation, other boilerplate and the marks of footnotes are left out. The text that was read comes back with the report, and offsets are into it.',
  middleware: tagAnswer,
  request: {
    query: TextQuery,
    body: {
      content: {
        'text/plain': { ...document, example: 'The dam may hold, engineers say.' },
        'text/html': { ...document, example: '<article><p>The dam may hold, engineers say.</p></article>' },
      },
      required: true,
    },
  },
  responses: { 200: jsonResponse(TextReport, 'The text and its report.'), ...textProblems },
})

export const text: RouteHandler<typeof textRoute, ApiEnv> = async (c) => {
  const type = requireMediaType(c.req, ['text/plain', 'text/html'])
  const body = decodeUtf8(await readBytes(c.req.raw.body, MAX_BODY_BYTES))
  keepBody(c, body)
  const { text } = parsed(BareText, { text: type === 'text/html' ? await textOfPage(body) : body })
  return c.json({ text, report: reportOn(c.var.analyzer, { ...c.req.valid('query'), text }) }, 200)
}

/** Loaded by the first page alone: every isolate would wait at its start for the names of all characters. */
async function textOfPage(html: string): Promise<string> {
  const { htmlText } = await import('../html-text.ts')
  return htmlText(html)
}
