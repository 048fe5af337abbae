import type { Span } from '../document/document.ts'
import type { GivenActor } from '../document/entities/entity.ts'
import type { LanguageGuess } from '../document/language/guess.ts'
import type {
  AbsolutismResult,
  ActorResult,
  CertaintyResult,
  MetricName,
  SourcesResult,
  Stance,
  TargetResult,
  WordingResult,
} from '../metrics/results.ts'
import type { CueChanges } from '../metrics/wording/cue-changes.ts'

/** What offsets count: UTF-16 units, code points or UTF-8 bytes. */
export type OffsetUnit = 'utf16' | 'codepoint' | 'utf8'

/** What a caller asks of one text. */
export interface AnalyzeOptions {
  readonly metrics?: readonly MetricName[] | undefined
  readonly actors?: readonly GivenActor[] | undefined
  readonly targets?: readonly Span[] | undefined
  /** `summary` leaves out cues, mentions, attributions, sentence scores and the evidence of targets. */
  readonly detail?: 'summary' | 'full' | undefined
  readonly offsetUnit?: OffsetUnit | undefined
  /** Whether pronouns count as mentions; true unless switched off. */
  readonly pronouns?: boolean | undefined
  /** Cues to add, or to leave out, in this analysis alone. */
  readonly cues?: CueChanges | undefined
}

/** A text in numbers. */
export interface DocumentSummary {
  /** UTF-16 units, whatever the offsets count. */
  readonly characters: number
  readonly words: number
  readonly sentences: number
  readonly paragraphs: number
  readonly language: LanguageGuess
  /** Characters in quotation marks, and in an attribution's content, over all. */
  readonly quotedShare: number
  readonly attributedShare: number
}

/** What made a report: cite it with the scores. */
export interface EngineStamp {
  readonly version: string
  /** Hash of all lexicons. */
  readonly lexicons: string
  /** Hash of all trained weights. */
  readonly weights: string
  readonly reference: { readonly name: string; readonly documents: number }
}

/** A result whose evidence may be left out, as it is in a summary. */
export type Summarisable<Result, Evidence extends keyof Result> = Omit<Result, Evidence> &
  Partial<Pick<Result, Evidence>>

/** The answer for one text. A metric that was not asked for is absent. */
export interface Report {
  readonly engine: EngineStamp
  readonly offsetUnit: OffsetUnit
  readonly document: DocumentSummary
  readonly hedging?: Summarisable<WordingResult, 'cues'>
  readonly certainty?: Summarisable<CertaintyResult, 'cues' | 'sentenceScores'>
  readonly absolutism?: Summarisable<AbsolutismResult, 'cues'>
  readonly sources?: Summarisable<SourcesResult, 'attributions'>
  readonly actors?: readonly Summarisable<ActorResult, 'mentions'>[]
  readonly stances?: readonly Stance[]
  readonly targets?: readonly Summarisable<TargetResult, 'evidence'>[]
  readonly warnings: readonly string[]
}

/** The engine, ready to read texts. It keeps nothing of them. */
export interface Analyzer {
  /**
   * Analyses one text.
   * @throws TargetError where a target lies outside the text or inside a character
   */
  analyze(text: string, options?: AnalyzeOptions): Report
  readonly stamp: EngineStamp
}
