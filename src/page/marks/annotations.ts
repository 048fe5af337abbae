import { polarity, rate } from '../figures.ts'
import type { Layer } from '../layers.ts'
import type { Report } from '../service.ts'
import { voiceNames } from '../voice-names.ts'

/** Something that the report says of a stretch of the text. */
export interface Annotation {
  readonly layer: Layer
  /** UTF-16 units, end exclusive. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly title: string
  /** What the panel tells of it: term and description. */
  readonly facts: readonly (readonly [string, string])[]
  readonly voice: string
  readonly direct?: boolean
  /** Id of the actor, for a mention. */
  readonly actor?: string
}

type Cues = NonNullable<NonNullable<Report['hedging']>['cues']>

/** All that the report marks in the text, in order of the text. */
export function annotationsOf(report: Report): Annotation[] {
  const voices = voiceNames(report)
  return [
    ...cues('hedges', 'Hedge', report.hedging?.cues ?? [], voices),
    ...cues('boosters', 'Booster', report.certainty?.cues ?? [], voices),
    ...cues('absolutes', 'Absolute', report.absolutism?.cues ?? [], voices),
    ...attributions(report, voices),
    ...mentions(report, voices),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
}

function cues(layer: Layer, noun: string, found: Cues, voices: ReadonlyMap<string, string>): Annotation[] {
  return found.map((cue) => ({
    layer,
    start: cue.start,
    end: cue.end,
    text: cue.text,
    title: cue.negated ? `${noun}, negated and not counted` : noun,
    facts: [
      ['Class', cue.category],
      ['Voice', voices.get(cue.voice) ?? cue.voice],
      ['Weight', String(cue.weight)],
      ['Evidence', cue.cue],
    ],
    voice: cue.voice,
  }))
}

function attributions({ sources }: Report, voices: ReadonlyMap<string, string>): Annotation[] {
  return (sources?.attributions ?? []).flatMap(({ source, cue, content, sourceId, form, stance, type }) => {
    const facts = [
      ['Source', voices.get(sourceId) ?? sourceId],
      ['Kind', sources?.sources.find(({ id }) => id === sourceId)?.kind.replace('-', ' ') ?? 'none'],
      ['Class', `${form} ${type}, ${stance}`],
    ] as const
    const parts = [
      ...(source ? [{ span: source, layer: 'attributions', title: 'Source' } as const] : []),
      ...(cue ? [{ span: cue, layer: 'attributions', title: 'Attribution' } as const] : []),
      ...content.map((span) => ({ span, layer: 'voices', title: 'What the source says' }) as const),
    ]
    return parts.map(({ span: { start, end, text }, layer, title }) => ({
      layer,
      start,
      end,
      text,
      title,
      facts,
      voice: sourceId,
      direct: form === 'direct',
    }))
  })
}

function mentions({ actors }: Report, voices: ReadonlyMap<string, string>): Annotation[] {
  return (actors ?? []).flatMap(({ id, name, kind, mentions = [] }) =>
    mentions.map(({ start, end, text, form, voice, sentiment, evidence }) => ({
      layer: 'actors' as const,
      start,
      end,
      text,
      title: name,
      facts: [
        ['Class', `${kind}, by ${form}`],
        ['Voice', voices.get(voice) ?? voice],
        ['Sentiment', `${sentiment.label}, ${polarity(sentiment.score)}`],
        [
          'Evidence',
          evidence.map((part) => `“${part.text}” ${signedShare(part.share)}`).join(', ') || 'none',
        ],
      ] as const,
      voice,
      actor: id,
    })),
  )
}

const signedShare = (share: number) => `${share < 0 ? '−' : '+'}${rate(Math.abs(share) * 100)}%`
