import vader from 'vader-sentiment'
import { models } from '../../../src/engine.ts'
import { largest, POLARITIES } from '../../../src/metrics/sentiment/classify.ts'
import type { Analyzer } from '../../../src/report/report.ts'
import { readDirected, readNewsmtsc } from '../../train/sentiment/corpus.ts'
import { cutRows } from '../../train/sentiment/rows.ts'
import { LEAST, SETTINGS } from '../../train/sentiment/settings.ts'
import { crossValidate, FOLDS } from '../../train/sentiment/validate.ts'
import { calibrationError, macroF1 } from '../polarity.ts'
import type { Row } from '../row.ts'
import { afinnPolarity } from './afinn.ts'

const PEERS = 'RoBERTa .83, experts .86'

/**
 * Sentiment toward a mention: NewsMTSC (Hamborg & Donnay 2021), its development parts through the
 * engine, with the sign of the whole sentence by AFINN and VADER beside it, and what training measured
 * on a part of its train part; and directed_sentiment (Park et al. 2021) by cross-validation, both
 * entities of a sentence as targets.
 */
export function sentimentRows(analyzer: Analyzer, gold: string): Row[] {
  const rw = readNewsmtsc(gold, 'rw_dev')
  const mt = readNewsmtsc(gold, 'mt_dev')
  const both = [...rw, ...mt]
  const found = both.map(({ text, start, end }) => {
    return analyzer.analyze(text, { metrics: [], targets: [{ start, end }] }).targets![0].sentiment
  })
  const labels = found.map(({ label }) => POLARITIES.indexOf(label))
  const wanted = both.map(({ label }) => label)
  const f1 = (from: number, to: number) => macroF1(labels.slice(from, to), wanted.slice(from, to))
  const calibration = calibrationError(
    found.map(({ confidence }) => confidence),
    labels.map((label, i) => label === wanted[i]),
  )

  const name = 'newsmtsc rw_dev + mt_dev'
  const measure = 'macro-F1 toward a mention'
  const peer = (what: string, polarity: (text: string) => number) => ({
    name,
    measure: `macro-F1, ${what} of the whole sentence`,
    value: macroF1(
      both.map(({ text }) => polarity(text)),
      wanted,
    ),
    peers: '',
    aim: null,
  })
  return [
    { name: 'newsmtsc rw_dev', measure, value: f1(0, rw.length), peers: PEERS, aim: 0.75 },
    { name: 'newsmtsc mt_dev', measure, value: f1(rw.length, both.length), peers: PEERS, aim: 0.75 },
    { name, measure, value: f1(0, both.length), peers: PEERS, aim: 0.76 },
    peer('AFINN', afinnPolarity),
    peer('VADER', vaderPolarity),
    { name, measure: 'expected calibration error', value: calibration, peers: '', aim: 0.06 },
    newsHeldOut(),
    directedCrossValidated(gold),
  ]
}

/**
 * What `npm run train:sentiment` measured on the folds that have teachers: to
 * train for them anew takes minutes.
 */
function newsHeldOut(): Row {
  const { folds, macroF1 } = models.sentiment.weights.settings.held as {
    folds: number[]
    macroF1: number
  }
  return {
    name: `newsmtsc train, ${folds.length} of ${FOLDS} folds held out`,
    measure: 'macro-F1 toward a mention, as when trained',
    value: macroF1,
    peers: '',
    aim: 0.75,
  }
}

/** One sentence in five of directed_sentiment: all of them take minutes. */
function directedCrossValidated(gold: string): Row {
  const examples = readDirected(gold).filter((_, i) => (i >> 1) % 5 === 0)
  const labels = examples.map(({ label }) => label)
  const held = crossValidate(examples, cutRows(examples, LEAST), labels, SETTINGS)
  return {
    name: 'directed_sentiment train, one in five, cross-validated',
    measure: 'macro-F1 toward each of two names',
    value: macroF1(held.map(largest), labels),
    peers: '',
    aim: null,
  }
}

/** The sign of VADER's compound score, neutral within .05 of nought, as its authors advise. */
function vaderPolarity(text: string): number {
  const { compound } = vader.SentimentIntensityAnalyzer.polarity_scores(text)
  return compound >= 0.05 ? 2 : compound <= -0.05 ? 0 : 1
}
