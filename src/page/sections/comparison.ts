import { comparisonChart } from '../charts/comparison.ts'
import { figure } from '../charts/figure.ts'
import { element } from '../element.ts'
import { polarity, range, rate } from '../figures.ts'
import type { Comparison } from '../service.ts'

type Compared = Comparison['metrics'][number]

/**
 * Two texts side by side: their rates, the ratio with its interval,
 * and how each treats the actors they share.
 */
export function comparisonResult({ metrics, actors, test }: Comparison): HTMLElement {
  const rates = metrics.flatMap(({ metric, texts }) =>
    texts.map(({ id, perThousandWords, interval: { low, high } }) => ({
      metric,
      text: id,
      rate: perThousandWords,
      low,
      high,
    })),
  )
  return element(
    'div',
    {},
    figure(
      'two texts compared',
      'Rates of both texts with their intervals; the table says the same.',
      (width) => comparisonChart(rates, width),
    ),
    table(
      'Rates per 1,000 words, with 95% intervals',
      ['Metric', 'First', 'Second', 'Second / first', 'Beyond chance?'],
      metrics.map(ratesRow),
    ),
    element(
      'p',
      { className: 'faint' },
      `By the ${test.name}, ${test.correction}-corrected, at ${test.level}.`,
    ),
    actors.length > 0 &&
      table(
        'Actors that both name',
        ['Actor', 'First', 'Second'],
        actors.map(({ name, texts }) => [name, ...texts.map(({ sentiment }) => polarity(sentiment.score))]),
      ),
  )
}

function ratesRow({ metric, texts, pairs: [pair] }: Compared): string[] {
  const ratio =
    pair.ratio === null
      ? 'none: the first has no cue'
      : `${rate(pair.ratio)} (${pair.interval.high === null ? `${rate(pair.interval.low)} or more` : range({ low: pair.interval.low, high: pair.interval.high })})`
  return [
    metric,
    ...texts.map(({ perThousandWords, interval }) => `${rate(perThousandWords)} (${range(interval)})`),
    ratio,
    pair.differs ? (pair.difference > 0 ? 'yes, the second has more' : 'yes, the second has less') : 'no',
  ]
}

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  return element(
    'div',
    { className: 'scroll', tabIndex: 0, role: 'region', attributes: { 'aria-label': caption } },
    element(
      'table',
      {},
      element('caption', {}, caption),
      element('thead', {}, element('tr', {}, ...head.map((title) => element('th', { scope: 'col' }, title)))),
      element(
        'tbody',
        {},
        ...rows.map(([name, ...cells]) =>
          element(
            'tr',
            {},
            element('th', { scope: 'row' }, name),
            ...cells.map((cell) => element('td', {}, cell)),
          ),
        ),
      ),
    ),
  )
}
