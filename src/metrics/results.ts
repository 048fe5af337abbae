import type {
  AttributionForm,
  AttributionStance,
  AttributionType,
  SourceKind,
} from '../document/attributions/attribution.ts'
import type { Span, Voice } from '../document/document.ts'
import type { MentionForm } from '../document/entities/entity.ts'
import type { EntityKind } from '../document/names/name.ts'

/** The five metrics, in the order of a report. */
export const METRICS = ['hedging', 'certainty', 'absolutism', 'sources', 'actors'] as const
export type MetricName = (typeof METRICS)[number]

/** A span with the text that stands there. */
export interface TextSpan extends Span {
  readonly text: string
}

/** Ends of a 95 % confidence interval, in the unit of the number that it belongs to. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** A rate in one voice. */
export interface VoiceRate {
  readonly words: number
  readonly cues: number
  readonly perThousandWords: number
}

/** One cue: the evidence behind a wording score. */
export interface Cue extends TextSpan {
  readonly sentence: number
  readonly category: string
  /** Id of the lexicon entry, or of the learned class. */
  readonly cue: string
  readonly weight: number
  /** A negated cue is reported, and not counted. */
  readonly negated: boolean
  readonly voice: Voice
}

/** A rate, and its place in the reference corpus. */
export interface Rates {
  /** Share of the reference corpus whose rate is lower, 0 to 1; ties count half. */
  readonly score: number
  /** Counted cues (for sources: attributions) per 1,000 words. */
  readonly perThousandWords: number
  /** Exact 95 % Poisson interval of that rate. */
  readonly interval: Interval
}

/** What a metric of words and phrases tells. */
export interface WordingResult extends Rates {
  /** Sentences with at least one counted cue, over all sentences. */
  readonly sentenceShare: number
  readonly byVoice: { readonly author: VoiceRate; readonly attributed: VoiceRate }
  /** Counted cues by category; every category of the metric is there. */
  readonly categories: Readonly<Record<string, number>>
  readonly cues: readonly Cue[]
}

/** A sentence, where it stands, and how sure it sounds. */
export interface SentenceScore extends Span {
  readonly sentence: number
  readonly certainty: number
}

/** The boosters of a text, and how sure each of its sentences sounds. */
export interface CertaintyResult extends WordingResult {
  /** For each sentence the certainty that people would hear in it, 0 to 1 (Pei & Jurgens 2021). */
  readonly sentenceScores: readonly SentenceScore[]
}

/** The absolutes of a text, and its rate on the published list. */
export interface AbsolutismResult extends WordingResult {
  /** The 19 words of Al-Mosaiwi & Johnstone (2018), every occurrence counted. */
  readonly validated: { readonly perThousandWords: number }
}

/** Who says what: one attribution. */
export interface AttributionResult {
  readonly source: TextSpan | null
  readonly cue: TextSpan | null
  readonly content: readonly TextSpan[]
  readonly sourceId: string
  readonly form: AttributionForm
  readonly stance: AttributionStance
  readonly type: AttributionType
}

/** One distinct source. */
export interface SourceResult {
  readonly id: string
  readonly name: string
  readonly kind: SourceKind
  /** Id of the actor that the source is, or null. */
  readonly actor: string | null
  readonly attributions: number
  /** Its share of the attributed characters, 0 to 1. */
  readonly share: number
}

/** How densely a text is sourced, and by whom. */
export interface SourcesResult extends Rates {
  /** The same rate over reported speech and writing alone. */
  readonly reported: Rates
  readonly attributedSentenceShare: number
  /** Attributions whose source is a named person or organization, over all. */
  readonly namedShare: number
  /** Number of distinct sources, `none` left out. */
  readonly distinct: number
  /** Attributions by kind of source. */
  readonly kinds: Readonly<Record<SourceKind, number>>
  readonly sources: readonly SourceResult[]
  readonly attributions: readonly AttributionResult[]
}

/** The classes of sentiment. */
export type Polarity = 'negative' | 'neutral' | 'positive'

/** Sentiment toward one mention, span or actor. */
export interface Sentiment {
  readonly label: Polarity
  /** Expected polarity, P(positive) - P(negative), -1 to 1. */
  readonly score: number
  /** Probability of the label, 0 to 1. */
  readonly confidence: number
}

/** A stretch that moved a mention's score, with its signed share of the move. */
export interface SentimentEvidence extends TextSpan {
  readonly share: number
}

/** One mention of an actor, and the sentiment toward it. */
export interface MentionResult extends TextSpan {
  readonly form: MentionForm
  /** The state whose government is meant: "Washington said", "the French army". */
  readonly government?: string | undefined
  readonly sentence: number
  readonly voice: Voice
  readonly sentiment: Sentiment
  readonly evidence: readonly SentimentEvidence[]
}

/** One actor, and whether the text is for or against it. */
export interface ActorResult {
  readonly id: string
  readonly name: string
  readonly kind: EntityKind
  readonly aliases: readonly string[]
  readonly mentions: readonly MentionResult[]
  readonly sentiment: Sentiment & {
    readonly positive: number
    readonly neutral: number
    readonly negative: number
  }
  readonly byVoice: readonly { readonly voice: Voice; readonly score: number; readonly mentions: number }[]
}

/** Who says what about whom: one holder's sentiment toward one actor. */
export interface Stance {
  readonly holder: Voice
  /** Id of the actor. */
  readonly target: string
  readonly score: number
  readonly mentions: number
}

/** The sentiment toward a span that the caller chose. */
export interface TargetResult extends TextSpan {
  readonly sentiment: Sentiment
  readonly evidence: readonly SentimentEvidence[]
}
