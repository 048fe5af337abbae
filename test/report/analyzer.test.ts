import { describe, expect, it } from 'vitest'
import { analyzer, models } from '../../src/engine.ts'
import { createAnalyzer } from '../../src/report/analyzer.ts'
import { type ReferenceCorpus, ratesOfReport } from '../../src/report/reference.ts'
import type { Report } from '../../src/report/report.ts'
import { TargetError } from '../../src/report/target-error.ts'

const TEXT = `Ana Lima said that the dam may fail. “It will certainly never be safe,” she said. Petr Novak denied it:
Lima lied, he told reporters. Nobody has proved it.`

/** A corpus without documents: every rate then scores 0.5. */
const noReference: ReferenceCorpus = {
  name: 'none',
  documents: 0,
  probe: {},
  distributions: { hedging: [], certainty: [], absolutism: [], sources: [], reportedSources: [] },
}

/** Scores against a corpus of ten texts, of which so many have a rate of 0 and the others a high one. */
const withZeros = (zeros: number) => Array.from({ length: 10 }, (_, i) => (i < zeros ? 0 : 500))
const hashes = { lexicons: '', weights: '' }

/** What a summary leaves out: fields of these names that list something. */
const EVIDENCE = ['cues', 'mentions', 'attributions', 'sentenceScores', 'evidence']
const withoutEvidence = (report: Report) =>
  JSON.parse(
    JSON.stringify(report, (field, value) =>
      EVIDENCE.includes(field) && Array.isArray(value) ? undefined : value,
    ),
  )

describe('the analyzer', () => {
  it('places each rate among those of its own kind', () => {
    const distributions = {
      hedging: withZeros(2),
      certainty: withZeros(4),
      absolutism: withZeros(6),
      sources: withZeros(8),
      reportedSources: withZeros(10),
    }
    const { hedging, certainty, absolutism, sources } = createAnalyzer({
      models,
      hashes,
      reference: { ...noReference, distributions },
    }).analyze('It rained.')
    expect([hedging, certainty, absolutism, sources, sources?.reported].map((one) => one?.score)).toEqual([
      0.1, 0.2, 0.3, 0.4, 0.5,
    ])
  })

  it('gives the middle score where there is no corpus', () => {
    const { hedging, sources } = createAnalyzer({ models, hashes, reference: noReference }).analyze(TEXT)
    expect([hedging?.score, sources?.reported.score]).toEqual([0.5, 0.5])
  })

  it('says what it was made of', () => {
    const reference = { ...noReference, name: 'ten texts', documents: 10 }
    const made = createAnalyzer({ models, reference, hashes: { lexicons: 'l', weights: 'w' } })
    expect(made.analyze('').engine).toBe(made.stamp)
    expect(made.stamp).toMatchObject({
      lexicons: 'l',
      weights: 'w',
      reference: { name: 'ten texts', documents: 10 },
    })
  })

  it('counts pronouns as mentions unless told not to', () => {
    const forms = (report: Report) =>
      report.actors?.flatMap((actor) => actor.mentions?.map(({ form }) => form))
    expect(forms(analyzer.analyze(TEXT))).toContain('pronoun')
    expect(forms(analyzer.analyze(TEXT, { pronouns: false }))).not.toContain('pronoun')
  })

  it('finds the actors that it was given, and the sentiment toward the spans that it was sent', () => {
    const { actors, targets } = analyzer.analyze('The dam is a disgrace.', {
      actors: [{ name: 'The dam', aliases: [] }],
      targets: [{ start: 4, end: 7 }],
    })
    expect(actors?.map(({ name }) => name)).toEqual(['The dam'])
    expect(targets?.map(({ text }) => text)).toEqual(['dam'])
    expect(analyzer.analyze(TEXT)).not.toHaveProperty('targets')
  })

  it('warns where cues were changed', () => {
    expect(analyzer.analyze(TEXT).warnings).toEqual([])
    const changed = analyzer.analyze(TEXT, { cues: { off: ['hedge.modal.may'] } })
    expect(changed.warnings).toEqual([expect.stringMatching(/cues.*reference corpus/i)])
  })

  it.each(['', '… !!! — “”', '😀'])('warns where there are no words: %j', (text) => {
    expect(analyzer.analyze(text).warnings).toEqual([expect.stringMatching(/no words/)])
  })

  it.each([
    ['empty', { start: 1, end: 1 }],
    ['backwards', { start: 3, end: 1 }],
    ['before the text', { start: -1, end: 1 }],
    ['after the text', { start: 1, end: 99 }],
    ['inside a character', { start: 0, end: 4 }],
  ])('refuses a target that is %s, and says which', (_, span) => {
    const targets = [{ start: 0, end: 2 }, span]
    const send = () => analyzer.analyze('It 👍 rains', { targets })
    expect(send).toThrow(TargetError)
    expect(send).toThrow(expect.objectContaining({ index: 1 }))
  })

  it('leaves nothing but the evidence out of a summary', () => {
    const targets = [{ start: 0, end: 8 }]
    const full = analyzer.analyze(TEXT, { targets })
    const { certainty, actors: [{ mentions = [] }] = [], targets: [target] = [] } = full
    for (const evidence of [certainty?.sentenceScores, mentions[0].evidence, target.evidence])
      expect(evidence).not.toEqual([])
    expect(certainty?.sentenceScores).toBeDefined()
    expect(analyzer.analyze(TEXT, { targets, detail: 'summary' })).toEqual(withoutEvidence(full))
    expect(analyzer.analyze(TEXT, { detail: 'summary', metrics: ['sources'] })).toEqual(
      withoutEvidence(analyzer.analyze(TEXT, { metrics: ['sources'] })),
    )
  })
})

describe('the rates of a report', () => {
  it('are those of its metrics, each under its name', () => {
    const rate = (perThousandWords: number) => ({ perThousandWords })
    const report = {
      hedging: rate(1),
      certainty: rate(2),
      absolutism: rate(3),
      sources: { ...rate(4), reported: rate(5) },
    } as unknown as Report
    expect(Object.entries(ratesOfReport(report))).toEqual([
      ['hedging', 1],
      ['certainty', 2],
      ['absolutism', 3],
      ['sources', 4],
      ['reportedSources', 5],
    ])
  })

  it('are 0 where the report lacks the metric', () => {
    expect(Object.values(ratesOfReport(analyzer.analyze(TEXT, { metrics: ['actors'] })))).toEqual([
      0, 0, 0, 0, 0,
    ])
  })
})
