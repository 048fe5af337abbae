import type { EntityKind } from '../document/names/name.ts'
import type { ActorResult, Rates, SourcesResult, WordingResult } from '../metrics/results.ts'
import { type Count, type RateRatio, rateRatio } from './rate-ratio.ts'
import type { DocumentSummary, EngineStamp, Report } from './report.ts'

/** The metrics that count events per 1,000 words. */
export const RATED_METRICS = ['hedging', 'certainty', 'absolutism', 'sources'] as const
export type RatedMetric = (typeof RATED_METRICS)[number]

/** A report with the name that the caller gave its text. */
export interface NamedReport {
  readonly id: string
  readonly report: Report
}

/** One text on one metric. */
export interface TextRates extends Rates {
  readonly id: string
  /** Counted cues; for sources, attributions. */
  readonly events: number
}

/** Two texts on one metric: the second against the first. */
export interface Pair extends RateRatio {
  readonly first: string
  readonly second: string
  /** Of the rates per 1,000 words, second less first. */
  readonly difference: number
  /** `p` after Holm's (1979) correction for the pairs of this metric. */
  readonly adjustedP: number
  /** Whether the rates differ beyond chance: adjusted p below .05. */
  readonly differs: boolean
}

/** The texts side by side on one metric, each pair of them in order. */
export interface MetricComparison {
  readonly metric: RatedMetric
  readonly texts: readonly TextRates[]
  readonly pairs: readonly Pair[]
}

/** An actor that at least two of the texts mention. */
export interface SharedActor {
  readonly name: string
  readonly kind: EntityKind
  /** The texts that mention it, by id. */
  readonly texts: readonly {
    readonly id: string
    /** Id of the actor in that text. */
    readonly actor: string
    readonly mentions: number
    readonly sentiment: ActorResult['sentiment']
  }[]
}

/** Texts side by side on every metric that counts, and on the actors that they share. */
export interface Comparison {
  readonly engine: EngineStamp
  /** Name of the test and of the correction. */
  readonly test: { readonly name: string; readonly correction: string; readonly level: number }
  readonly texts: readonly { readonly id: string; readonly document: DocumentSummary }[]
  readonly metrics: readonly MetricComparison[]
  readonly actors: readonly SharedActor[]
}

/** A pair of texts differs where its adjusted p is below. */
const LEVEL = 0.05

/** Compares the reports of two or more texts. A metric that a report lacks is left out. */
export function compare(reports: readonly NamedReport[]): Comparison {
  return {
    engine: reports[0].report.engine,
    test: { name: 'exact conditional binomial test', correction: 'Holm', level: LEVEL },
    texts: reports.map(({ id, report }) => ({ id, document: report.document })),
    metrics: RATED_METRICS.filter((metric) => reports.every(({ report }) => report[metric])).map((metric) =>
      compareMetric(reports, metric),
    ),
    actors: sharedActors(reports),
  }
}

function compareMetric(reports: readonly NamedReport[], metric: RatedMetric): MetricComparison {
  const texts = reports.map(({ id, report }): TextRates => {
    const { score, perThousandWords, interval } = report[metric]!
    return { id, events: eventsOf(report[metric]!), score, perThousandWords, interval }
  })
  const counts = reports.map(
    ({ report }, index): Count => ({ events: texts[index].events, words: report.document.words }),
  )
  const pairs = texts.flatMap((first, i) =>
    texts.slice(i + 1).map((second, offset) => ({
      first: first.id,
      second: second.id,
      difference: second.perThousandWords - first.perThousandWords,
      ...rateRatio(counts[i], counts[i + 1 + offset]),
    })),
  )
  const adjusted = holm(pairs.map(({ p }) => p))
  return {
    metric,
    texts,
    pairs: pairs.map((pair, index) => ({
      ...pair,
      adjustedP: adjusted[index],
      differs: adjusted[index] < LEVEL,
    })),
  }
}

function eventsOf(result: Pick<WordingResult, 'byVoice'> | Pick<SourcesResult, 'kinds'>): number {
  return 'kinds' in result
    ? Object.values(result.kinds).reduce((sum, count) => sum + count, 0)
    : result.byVoice.author.cues + result.byVoice.attributed.cues
}

/** p values after Holm's step-down correction (1979, Scandinavian Journal of Statistics 6:2). */
function holm(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => values[a] - values[b])
  const adjusted = new Array<number>(values.length)
  let floor = 0
  order.forEach((index, rank) => {
    floor = Math.max(floor, Math.min(1, values[index] * (values.length - rank)))
    adjusted[index] = floor
  })
  return adjusted
}

interface Gathering {
  readonly actor: Pick<ActorResult, 'name' | 'kind'>
  readonly texts: SharedActor['texts'][number][]
}

/** Actors of one kind are the same where the name of one is the name or an alias of the other. */
function sharedActors(reports: readonly NamedReport[]): SharedActor[] {
  const gatherings: Gathering[] = []
  const byName = new Map<string, Gathering>()
  const byForm = new Map<string, Gathering>()
  for (const { id, report } of reports) {
    for (const actor of report.actors ?? []) {
      const { positive, neutral, negative } = actor.sentiment
      const mentions = positive + neutral + negative
      if (mentions === 0) continue
      const forms = [actor.name, ...actor.aliases].map((form) => `${actor.kind} ${form.toLowerCase()}`)
      let gathering = byForm.get(forms[0]) ?? forms.map((form) => byName.get(form)).find(Boolean)
      if (gathering === undefined || gathering.texts.at(-1)?.id === id) {
        gathering = { actor, texts: [] }
        gatherings.push(gathering)
        if (!byName.has(forms[0])) byName.set(forms[0], gathering)
      }
      for (const form of forms) if (!byForm.has(form)) byForm.set(form, gathering)
      gathering.texts.push({ id, actor: actor.id, mentions, sentiment: actor.sentiment })
    }
  }
  return gatherings
    .filter(({ texts }) => texts.length > 1)
    .map(({ actor, texts }) => ({ name: actor.name, kind: actor.kind, texts }))
}
