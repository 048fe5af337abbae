import { offsetsIn } from '../report/offsets.ts'
import type { AnalyzeOptions, Analyzer } from '../report/report.ts'
import { TargetError } from '../report/target-error.ts'
import { ProblemError, problem } from './problem.ts'

type TextRequest = AnalyzeOptions & { readonly text: string; readonly language?: 'auto' | 'en' | undefined }

/** A guess this sure is acted upon; short and mixed texts stay below it. */
const SURE = 0.8

/**
 * The report on one text, as a request asks for it.
 * @param pointer where the text's own object stands in the body
 * @throws ProblemError 422 where a target lies outside the text, or the text is clearly not English
 */
export function reportOn(
  analyzer: Analyzer,
  { text, language = 'auto', ...options }: TextRequest,
  pointer = '',
) {
  refuseTargetsOutside(text, options)
  const report = analyzed(analyzer, text, options)
  const guess = report.document.language
  if (language === 'auto' && guess.code !== 'en' && guess.code !== 'und' && guess.confidence >= SURE) {
    throw new ProblemError(
      problem('not-english', 'Send English text, or "language": "en" to have it read as English.', {
        language: guess,
        errors: [{ pointer: `${pointer}/text`, detail: 'The text is not English' }],
      }),
    )
  }
  return report
}

/** The engine alone sees whether a target ends inside a character. */
function analyzed(analyzer: Analyzer, text: string, options: AnalyzeOptions) {
  try {
    return analyzer.analyze(text, options)
  } catch (error) {
    if (!(error instanceof TargetError)) throw error
    throw new ProblemError(
      problem('invalid-request', 'A target must hold whole characters.', {
        errors: [{ pointer: `/targets/${error.index}`, detail: 'Starts or ends inside a character' }],
      }),
    )
  }
}

function refuseTargetsOutside(text: string, { targets = [], offsetUnit = 'utf16' }: AnalyzeOptions): void {
  if (targets.length === 0) return
  const length = offsetsIn(text, offsetUnit).fromUtf16(text.length)
  const errors = targets.flatMap(({ end }, index) =>
    end > length ? [{ pointer: `/targets/${index}/end`, detail: `The text ends at ${length}` }] : [],
  )
  if (errors.length > 0) {
    throw new ProblemError(problem('invalid-request', 'A target lies outside the text.', { errors }))
  }
}
