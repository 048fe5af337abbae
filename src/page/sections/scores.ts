import { percentile } from '../../metrics/rates.ts'
import reference from '../../report/reference.data.json' with { type: 'json' }
import { distributionChart } from '../charts/distribution.ts'
import { figure } from '../charts/figure.ts'
import { element } from '../element.ts'
import { count, place, range, rate, share } from '../figures.ts'
import type { Report } from '../service.ts'
import { section } from './section.ts'

const QUESTIONS = [
  { metric: 'hedging', title: 'Hedging', question: 'How much does it hold back?' },
  { metric: 'certainty', title: 'Certainty', question: 'How sure does it sound?' },
  { metric: 'absolutism', title: 'Absolutism', question: 'How much is all or nothing?' },
  { metric: 'sources', title: 'Sources', question: 'How densely is it sourced?' },
] as const

/** Each metric as a place among the articles of the reference corpus, with its interval. */
export function scoresSection(report: Report): HTMLElement {
  const { words, sentences, quotedShare } = report.document
  const { documents } = report.engine.reference
  return section(
    'The scores',
    `${count(words)} words in ${count(sentences)} sentences, ${share(quotedShare)} of it in quotation marks. Each hill is ${count(documents)} news articles; the dot is your text, the bar its 95% interval.`,
    element('div', { className: 'scores' }, ...QUESTIONS.map((asked) => score(report, asked))),
    report.warnings.length > 0 &&
      element(
        'ul',
        { className: 'warnings' },
        ...report.warnings.map((warning) => element('li', {}, warning)),
      ),
  )
}

function score(report: Report, { metric, title, question }: (typeof QUESTIONS)[number]): HTMLElement | null {
  const result = report[metric]
  if (!result) return null
  const distribution = reference.distributions[metric]
  const { low, high } = result.interval
  const interval = `${share(percentile(low, distribution))}–${share(percentile(high, distribution))}`
  return element(
    'article',
    { className: 'score', data: { metric } },
    element('h3', {}, title),
    element('p', { className: 'faint' }, question),
    element(
      'p',
      { className: 'place' },
      element('strong', {}, place(result.score)),
      ` of news articles have less (${interval})`,
    ),
    figure(
      `${metric} among news articles`,
      `${title}: ${rate(result.perThousandWords)} per 1,000 words, more than in ${place(result.score)} of news articles.`,
      (width) => distributionChart(distribution, result, width),
    ),
    element(
      'dl',
      {},
      ...pairs([
        ['Per 1,000 words', `${rate(result.perThousandWords)} (${range(result.interval)})`],
        ...('byVoice' in result
          ? ([
              ['Author’s own', rate(result.byVoice.author.perThousandWords)],
              ['Voices of others', rate(result.byVoice.attributed.perThousandWords)],
            ] as const)
          : ([
              ['Named sources', share(result.namedShare)],
              ['Distinct sources', count(result.distinct)],
            ] as const)),
      ]),
    ),
  )
}

function pairs(of: readonly (readonly [string, string])[]): HTMLElement[] {
  return of.flatMap(([term, description]) => [element('dt', {}, term), element('dd', {}, description)])
}
