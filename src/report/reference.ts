import type { Distribution } from '../metrics/rates.ts'
import type { Report } from './report.ts'

/** The rates that are placed in the reference corpus. */
export const REFERENCE_RATES = ['hedging', 'certainty', 'absolutism', 'sources', 'reportedSources'] as const
export type ReferenceRate = (typeof REFERENCE_RATES)[number]

/** How the documents of a corpus score: what a text's rate is compared with. Numbers only, no text. */
export interface ReferenceCorpus {
  readonly name: string
  readonly documents: number
  /**
   * What the engine that made the distributions counted on
   * texts of our own; another count means they are stale.
   */
  readonly probe: Readonly<Record<string, number>>
  readonly distributions: Readonly<Record<ReferenceRate, Distribution>>
}

/** The rates of one report, per 1,000 words. */
export function ratesOfReport(report: Report): Record<ReferenceRate, number> {
  return {
    hedging: report.hedging?.perThousandWords ?? 0,
    certainty: report.certainty?.perThousandWords ?? 0,
    absolutism: report.absolutism?.perThousandWords ?? 0,
    sources: report.sources?.perThousandWords ?? 0,
    reportedSources: report.sources?.reported.perThousandWords ?? 0,
  }
}
