import { z } from '@hono/zod-openapi'
import type { Analyzer } from '../report/report.ts'
import { comparisonOf } from './comparison-of.ts'
import { parsed } from './parsed.ts'
import { reportOn } from './report-on.ts'
import { Comparison } from './schemas/comparison.ts'
import { Report } from './schemas/report.ts'
import { AnalyzeRequest, CompareRequest } from './schemas/request.ts'

/** A tool of the Model Context Protocol. */
export interface Tool {
  readonly name: string
  /** What `tools/list` tells of it. */
  readonly definition: () => object
  /** @throws ProblemError where the HTTP operation refuses the same */
  readonly run: (analyzer: Analyzer, given: unknown) => object
}

interface About {
  readonly name: string
  readonly title: string
  readonly description: string
}

/** What every tool is: it looks at its input and nothing else, and changes nothing. */
const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }

function tool<Request extends z.ZodType>(
  about: About,
  request: Request,
  answer: z.ZodType,
  run: (analyzer: Analyzer, request: z.output<Request>) => object,
): Tool {
  return {
    name: about.name,
    definition: () => ({
      ...about,
      inputSchema: z.toJSONSchema(request, { target: 'draft-7', io: 'input' }),
      annotations,
      outputSchema: z.toJSONSchema(answer, { target: 'draft-7', io: 'output' }),
    }),
    run: (analyzer, given) => run(analyzer, parsed(request, given)),
  }
}

export const TOOLS: readonly Tool[] = [
  tool(
    {
      name: 'analyze',
      title: 'How does this text argue?',
      description:
        'Scores an English text for hedging, certainty, absolutism, sources and sentiment by actor, with the spans that made each score.',
    },
    AnalyzeRequest,
    Report,
    (analyzer, request) => reportOn(analyzer, request),
  ),
  tool(
    {
      name: 'compare',
      title: 'How do these texts differ?',
      description:
        'Sets two to ten English texts side by side: rates, their ratios with exact intervals, and the actors that they share.',
    },
    CompareRequest,
    Comparison,
    comparisonOf,
  ),
]
