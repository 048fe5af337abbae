import { readFileSync } from 'node:fs'
import { rowsOf } from '../../../src/lexicons/rows.ts'
import type { Analyzer } from '../../../src/report/report.ts'
import { ownTexts } from '../../bench/texts.ts'
import type { Row } from '../row.ts'

const EXAMPLES = new URL('../../../test/metrics/absolutism-examples.tsv', import.meta.url)

/**
 * Absolutism against this project's own decided examples, for
 * want of an annotated corpus: the share decided as wanted.
 *
 * An example that must fire wants a counted cue of its class; one that must not wants none over its words.
 */
export async function evaluateAbsolutism(analyzer: Analyzer): Promise<Row[]> {
  const rows = rowsOf(readFileSync(EXAMPLES, 'utf8'))
  const right = rows.filter(([category, verdict, words, text]) => {
    // At a word's start: "ever" does not stand in "never".
    const at = text.search(new RegExp(`\\b${words}`, 'i'))
    const cues = analyzer
      .analyze(text, { metrics: ['absolutism'] })
      .absolutism!.cues!.filter((cue) => !cue.negated && cue.start < at + words.length && at < cue.end)
    return verdict === 'fires' ? cues.some((cue) => cue.category === category) : cues.length === 0
  })
  return [
    {
      name: `${rows.length} decided examples (own)`,
      measure: 'absolutes decided as wanted, share',
      value: right.length / rows.length,
      peers: '',
      aim: null,
    },
    {
      name: 'op-ed over news report (own)',
      measure: 'rate of absolutes, ratio',
      value: rateOf(analyzer, 'op-ed') / rateOf(analyzer, 'news-report'),
      peers: 'above 1 expected: absolutes mark opinion',
      aim: null,
    },
  ]
}

function rateOf(analyzer: Analyzer, name: string): number {
  return analyzer.analyze(ownTexts().get(name)!, { metrics: ['absolutism'] }).absolutism!.perThousandWords
}
