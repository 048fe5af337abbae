import type { Cue } from '../../../src/metrics/results.ts'
import type { Analyzer } from '../../../src/report/report.ts'
import { readGold } from '../../gold.ts'
import type { Row } from '../row.ts'

interface HedgedSentence {
  readonly text: string
  readonly uncertain: boolean
  /** Offsets in code points. */
  readonly cues: readonly { readonly start: number; readonly end: number; readonly type: string }[]
}

const DATA = 'szeged_uncertainty wiki.train'

/**
 * Hedging against the Szeged Uncertainty Corpus (Szarvas et al. 2012): sentences and exact cues found.
 *
 * Every category but `weasel` counts; negated cues do not.
 */
export async function evaluateHedging(analyzer: Analyzer, gold: string): Promise<Row[]> {
  const sentences = counts()
  const cues = counts()
  for (const record of readGold<HedgedSentence>(gold, 'szeged_uncertainty/wiki.train.jsonl')) {
    const found = hedgesIn(analyzer, record.text)
    const wanted = new Set(record.cues.map(({ start, end }) => `${start} ${end}`))
    tally(sentences, found.length > 0, record.uncertain)
    for (const { start, end } of found) tally(cues, true, wanted.delete(`${start} ${end}`))
    for (const _missed of wanted) tally(cues, false, true)
  }
  return [
    {
      name: DATA,
      measure: 'hedged sentences, F1',
      value: f1(sentences),
      peers: "Hyland's list .43, a list learned from train .81, fine-tuned BERT .89",
      aim: 0.88,
    },
    {
      name: DATA,
      measure: 'hedge cues, exact span, F1',
      value: f1(cues),
      peers: "Hyland's list .31, a list learned from train .76",
      aim: 0.84,
    },
  ]
}

function hedgesIn(analyzer: Analyzer, text: string): readonly Cue[] {
  const { hedging } = analyzer.analyze(text, {
    metrics: ['hedging'],
    offsetUnit: 'codepoint',
  })
  return hedging!.cues!.filter((cue) => cue.category !== 'weasel' && !cue.negated)
}

interface Counts {
  right: number
  found: number
  wanted: number
}

function counts(): Counts {
  return { right: 0, found: 0, wanted: 0 }
}

function tally(into: Counts, found: boolean, wanted: boolean): void {
  if (found) into.found++
  if (wanted) into.wanted++
  if (found && wanted) into.right++
}

function f1({ right, found, wanted }: Counts): number {
  return found + wanted === 0 ? 0 : (2 * right) / (found + wanted)
}
