import { REFERENCE_RATES, type ReferenceRate, ratesOfReport } from '../../src/report/reference.ts'
import type { Analyzer } from '../../src/report/report.ts'

/**
 * What the engine counts on texts of our own, as "text rate": the mark by which a reference corpus shows that
 * it was made by this engine. It needs no data, so everybody can check it.
 */
export function probe(analyzer: Analyzer, texts: ReadonlyMap<string, string>): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const [name, text] of texts) {
    const rates: Record<ReferenceRate, number> = ratesOfReport(analyzer.analyze(text))
    for (const rate of REFERENCE_RATES) counts[`${name} ${rate}`] = Math.round(rates[rate] * 1000) / 1000
  }
  return counts
}
