import { poissonInterval } from './poisson.ts'
import type { Rates } from './results.ts'

/** Rates of the documents of a reference corpus, per 1,000 words, in ascending order. */
export type Distribution = readonly number[]

/** Events per 1,000 words; 0 for a text without words. */
export function perThousandWords(count: number, words: number): number {
  return words === 0 ? 0 : (1000 * count) / words
}

/**
 * The share of the distribution that lies below a rate, ties counted half.
 *
 * @returns 0 to 1; 0.5 where there is no distribution to stand in
 */
export function percentile(rate: number, distribution: Distribution): number {
  if (distribution.length === 0) return 0.5
  return (
    (firstAbove(distribution, rate, false) + firstAbove(distribution, rate, true)) / (2 * distribution.length)
  )
}

/** Index of the first value that is greater than `rate`, or, unless `strictly`, not less than it. */
function firstAbove(values: Distribution, rate: number, strictly: boolean): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle] < rate || (strictly && values[middle] === rate)) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * A count as a rate, with its exact 95 % Poisson interval
 * and its place among the documents of a reference corpus.
 *
 * @returns rates per 1,000 words; `score` 0 to 1
 */
export function ratesOf(count: number, words: number, distribution: Distribution): Rates {
  const rate = perThousandWords(count, words)
  const { low, high } = poissonInterval(count)
  return {
    score: percentile(rate, distribution),
    perThousandWords: rate,
    interval: { low: perThousandWords(low, words), high: perThousandWords(high, words) },
  }
}
