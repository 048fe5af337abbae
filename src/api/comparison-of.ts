import type { z } from '@hono/zod-openapi'
import { type Comparison, compare } from '../report/compare.ts'
import type { Analyzer } from '../report/report.ts'
import { reportOn } from './report-on.ts'
import type { CompareRequest } from './schemas/comparison.ts'

/**
 * The comparison that a request asks for.
 * @throws ProblemError 422 where a text is clearly not English
 */
export function comparisonOf(
  analyzer: Analyzer,
  { texts, ...options }: z.infer<typeof CompareRequest>,
): Comparison {
  return compare(
    texts.map(({ id, text }, index) => ({
      id,
      report: reportOn(analyzer, { ...options, text, detail: 'summary' }, `/texts/${index}`),
    })),
  )
}
