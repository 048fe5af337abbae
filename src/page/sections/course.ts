import { courseChart } from '../charts/course.ts'
import { figure } from '../charts/figure.ts'
import { count, rate } from '../figures.ts'
import type { Report } from '../service.ts'
import { section } from './section.ts'

/** Certainty sentence by sentence; null for a text of one sentence. */
export function courseSection({ certainty, hedging, absolutism }: Report): HTMLElement | null {
  const scores = certainty?.sentenceScores ?? []
  if (scores.length < 2) return null
  const quoted = new Set(
    [certainty, hedging, absolutism]
      .flatMap((result) => result?.cues ?? [])
      .filter(({ voice }) => voice !== 'author')
      .map(({ sentence }) => sentence),
  )
  const steps = scores.map((score) => ({ ...score, quoted: quoted.has(score.sentence) }))
  const values = scores.map(({ certainty }) => certainty)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return section(
    'Certainty over the course of the text',
    'How sure people would find each sentence, 0 to 1, and a running mean of five. A hollow dot has cues in the voice of another.',
    figure(
      'certainty over the course of the text',
      `Certainty of ${count(values.length)} sentences: ${rate(mean * 100)} of 100 on average, from ${rate(Math.min(...values) * 100)} to ${rate(Math.max(...values) * 100)}.`,
      (width) => courseChart(steps, width),
    ),
  )
}
