import { describe, expect, it } from 'vitest'
import { annotate, type Layers } from '../../src/document/annotate.ts'
import type { Mention } from '../../src/document/entities/entity.ts'
import type { EntityKind } from '../../src/document/names/name.ts'
import { models } from '../../src/engine.ts'
import { actors } from '../../src/metrics/actors.ts'

/** One actor, at each token "Lima"; what the second sentence says is a source's. */
function layersWith(kind: EntityKind, mention: Partial<Mention> = {}): Partial<Layers> {
  return {
    entities: ({ tokens, text }) => {
      const mentions = Array.from(tokens.start, (start, i) => ({ start, end: tokens.end[i], i }))
        .filter(({ start, end }) => text.slice(start, end) === 'Lima')
        .map(({ start, end, i }) => ({
          ...{ start, end, firstToken: i, endToken: i + 1, form: 'name' as const },
          ...mention,
        }))
      return [{ id: 'a1', name: 'Lima', kind, aliases: [], mentions }]
    },
    attributions: () => ({
      attributions: [],
      sources: [{ id: 's1', name: 'Rossi', kind: 'named-person', mentions: [] }],
    }),
    voices: ({ tokens }) => Int32Array.from(tokens.sentence, (sentence) => (sentence === 1 ? 0 : -1)),
  }
}

const layers = layersWith('person')

describe('actors', () => {
  it('keeps the voices apart, and the stances agree with them', () => {
    const text = 'Lima is a corrupt liar. “Lima is a brave and honest leader,” Rossi said.'
    const { actors: found, stances } = actors(annotate(text, layers), models.sentiment)
    expect(found[0].byVoice.map(({ voice }) => voice)).toEqual(['author', 's1'])
    expect(found[0].byVoice[0].score).toBeLessThan(0)
    expect(found[0].byVoice[1].score).toBeGreaterThan(0)
    expect(stances).toEqual(
      found[0].byVoice.map(({ voice, score, mentions }) => ({
        holder: voice,
        target: 'a1',
        score,
        mentions,
      })),
    )
  })
  it('returns an actor without mentions as neutral, with no confidence', () => {
    const [actor] = actors(annotate('Nobody came.', layers), models.sentiment).actors
    expect(actor).toMatchObject({ mentions: [], byVoice: [], sentiment: { label: 'neutral', confidence: 0 } })
  })
  it('gives each mention its place, its voice and its own sentiment', () => {
    const text = 'Lima is a corrupt liar. “Lima is a brave and honest leader,” Rossi said.'
    const [{ mentions, sentiment }] = actors(annotate(text, layers), models.sentiment).actors
    expect(mentions).toMatchObject([
      { start: 0, end: 4, text: 'Lima', form: 'name', sentence: 0, voice: 'author' },
      { start: 25, end: 29, text: 'Lima', form: 'name', sentence: 1, voice: 's1' },
    ])
    expect(mentions.map((one) => one.sentiment.label)).toEqual(['negative', 'positive'])
    expect(sentiment).toMatchObject({ positive: 1, neutral: 0, negative: 1 })
    for (const { evidence } of mentions) expect(evidence).not.toEqual([])
  })
  it('counts the mentions in each voice, whatever lies between', () => {
    const text = 'Lima left. “Lima stays,” Rossi said. Lima laughed.'
    const [{ byVoice }] = actors(annotate(text, layers), models.sentiment).actors
    expect(byVoice.map(({ voice, mentions }) => [voice, mentions])).toEqual([
      ['author', 2],
      ['s1', 1],
    ])
  })
  it.each([
    ['author', 'Lima lied, and Lima cheated.'],
    ['s1', 'Nobody came. Lima lied, and Lima cheated.'],
  ])('tells of one voice what it tells of all: %s', (voice, text) => {
    const [{ byVoice, sentiment }] = actors(annotate(text, layers), models.sentiment).actors
    expect(byVoice).toEqual([{ voice, score: sentiment.score, mentions: 2 }])
  })
  it('holds nothing against a place that only tells where, unless it was asked for or stands for its government', () => {
    const toward = (kind: EntityKind, mention?: Partial<Mention>) => {
      const document = annotate('Fraud is rife in Lima.', layersWith(kind, mention))
      return actors(document, models.sentiment).actors[0].mentions![0]
    }
    expect(toward('place')).toMatchObject({
      sentiment: { label: 'neutral', score: 0, confidence: 1 },
      evidence: [],
    })
    const said = toward('person')
    expect(said.evidence).not.toEqual([])
    for (const mention of [{ form: 'given' }, { government: 'Peru' }] as const)
      expect(toward('place', mention)).toEqual({ ...said, ...mention })
  })
  it('looks for no evidence that is not asked for', () => {
    const [{ mentions }] = actors(annotate('Lima lied.', layers), models.sentiment, false).actors
    expect(mentions?.map(({ evidence }) => evidence)).toEqual([[]])
  })
})
