import { annotate } from '../document/annotate.ts'
import { attributionsOf } from '../document/attributions/attributions.ts'
import { voicesOf } from '../document/attributions/voices.ts'
import type { Document } from '../document/document.ts'
import { entitiesOf } from '../document/entities/entities.ts'
import { findNames } from '../document/names/find.ts'
import { absolutism } from '../metrics/absolutism.ts'
import { actors } from '../metrics/actors.ts'
import { certainty } from '../metrics/certainty.ts'
import { hedging } from '../metrics/hedging.ts'
import { METRICS, type MetricName } from '../metrics/results.ts'
import { targets } from '../metrics/sentiment/targets.ts'
import { sources } from '../metrics/sources.ts'
import { documentSummary } from './document-summary.ts'
import type { Models } from './models.ts'
import { type Offsets, offsetsIn } from './offsets.ts'
import type { ReferenceCorpus } from './reference.ts'
import type { AnalyzeOptions, Analyzer, EngineStamp, Report } from './report.ts'
import { respan } from './respan.ts'
import { summarise } from './summary.ts'
import { TargetError } from './target-error.ts'
import { ENGINE_VERSION } from './version.ts'
import { warningsOf } from './warnings.ts'

/** What the engine reads with, besides the lexicons that its metrics hold. */
export interface Resources {
  readonly models: Models
  readonly reference: ReferenceCorpus
  /** Hashes of what the scores depend on. */
  readonly hashes: { readonly lexicons: string; readonly weights: string }
}

/** Puts the engine together. What does not depend on the text is prepared here, once. */
export function createAnalyzer({ models, reference, hashes }: Resources): Analyzer {
  const { distributions } = reference
  const stamp: EngineStamp = {
    version: ENGINE_VERSION,
    ...hashes,
    reference: { name: reference.name, documents: reference.documents },
  }

  // One line a metric; a metric reads the document's layers and knows nothing of the others. What costs time
  // and is no part of a summary, sentence scores and the evidence of sentiment, is not worked out for one.
  const metrics: Record<MetricName, (document: Document, asked: AnalyzeOptions) => Partial<Report>> = {
    hedging: (document, { cues }) => ({
      hedging: hedging(document, distributions.hedging, models.hedging, cues),
    }),
    certainty: (document, { cues, detail }) => ({
      certainty: certainty(
        document,
        distributions.certainty,
        detail === 'summary' ? undefined : models.certainty,
        cues,
      ),
    }),
    absolutism: (document, { cues }) => ({
      absolutism: absolutism(document, distributions.absolutism, cues),
    }),
    sources: (document) => ({
      sources: sources(document, { all: distributions.sources, reported: distributions.reportedSources }),
    }),
    actors: (document, { detail }) => actors(document, models.sentiment, detail !== 'summary'),
  }

  return {
    stamp,
    analyze(text, options: AnalyzeOptions = {}) {
      const { offsetUnit = 'utf16', detail = 'full', metrics: asked = METRICS } = options
      const offsets = offsetsIn(text, offsetUnit)
      const document = annotate(text, {
        names: (document) => findNames(document, models.names),
        entities: (document) =>
          entitiesOf(document, options.actors ?? [], { pronouns: options.pronouns ?? true }),
        attributions: (document) => attributionsOf(document, models.attribution),
        voices: voicesOf,
      })
      const report: Report = Object.assign(
        { engine: stamp, offsetUnit, document: documentSummary(document) },
        ...METRICS.filter((metric) => asked.includes(metric)).map((metric) =>
          metrics[metric](document, options),
        ),
        options.targets && {
          targets: targets(
            document,
            toUtf16(options.targets, offsets),
            models.sentiment,
            detail !== 'summary',
          ),
        },
        { warnings: warningsOf(document, options) },
      )
      const told = detail === 'summary' ? summarise(report) : report
      return offsetUnit === 'utf16' ? told : respan(told, offsets)
    },
  }
}

/** A caller's spans in UTF-16 units. */
function toUtf16(spans: NonNullable<AnalyzeOptions['targets']>, offsets: Offsets) {
  return spans.map(({ start, end }, index) => {
    const span = { start: offsets.toUtf16(start), end: offsets.toUtf16(end) }
    if (span.start < 0 || span.end <= span.start) throw new TargetError(index)
    return span
  })
}
