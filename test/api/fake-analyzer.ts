import { METRICS } from '../../src/metrics/results.ts'
import type { AnalyzeOptions, Analyzer, Report } from '../../src/report/report.ts'

const rates = { score: 0.5, perThousandWords: 10, interval: { low: 1, high: 20 } }
const voice = { words: 10, cues: 1, perThousandWords: 100 }
const wording = {
  ...rates,
  sentenceShare: 1,
  byVoice: { author: voice, attributed: voice },
  categories: { modal: 1 },
  cues: [],
}
const metrics = {
  hedging: wording,
  certainty: { ...wording, sentenceScores: [{ sentence: 0, start: 0, end: 5, certainty: 0.5 }] },
  absolutism: { ...wording, validated: { perThousandWords: 0 } },
  sources: {
    ...rates,
    reported: rates,
    attributedSentenceShare: 0,
    namedShare: 0,
    distinct: 0,
    kinds: {
      'named-person': 0,
      'named-organization': 0,
      document: 0,
      'unnamed-group': 0,
      'unnamed-person': 0,
      none: 0,
    },
    sources: [],
    attributions: [],
  },
  actors: [],
}

/**
 * An engine that says the same of every text; French is what begins with "Le ". It notes what it was asked.
 */
export function fakeAnalyzer() {
  const calls: AnalyzeOptions[] = []
  const analyzer: Analyzer = {
    stamp: { version: '0.0.0', lexicons: 'l', weights: 'w', reference: { name: 'r', documents: 1 } },
    analyze(text, options = {}) {
      calls.push(options)
      if (text.includes('crash')) throw new Error(`cannot read ${text}`)
      const asked = options.metrics ?? METRICS
      const report: Report = {
        engine: analyzer.stamp,
        offsetUnit: options.offsetUnit ?? 'utf16',
        document: {
          characters: text.length,
          words: 10,
          sentences: 1,
          paragraphs: 1,
          language: { code: text.startsWith('Le ') ? 'fr' : 'en', confidence: 0.99 },
          quotedShare: 0,
          attributedShare: 0,
        },
        ...Object.fromEntries(Object.entries(metrics).filter(([name]) => asked.includes(name as 'hedging'))),
        warnings: [],
      }
      return report
    },
  }
  return { analyzer, calls }
}
