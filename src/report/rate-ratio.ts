import { logGamma, nonZero, settled } from '../metrics/poisson.ts'

/** Events seen in some words. */
export interface Count {
  readonly events: number
  readonly words: number
}

/** How two rates compare. */
export interface RateRatio {
  /** Rate of the second over rate of the first; null where the first has no events. */
  readonly ratio: number | null
  /** Exact 95 % interval of the ratio; `high` is null where it has no end. */
  readonly interval: { readonly low: number; readonly high: number | null }
  /** Two-sided p of equal rates. */
  readonly p: number
}

/** Each tail of a 95 % interval. */
const TAIL = 0.025

/**
 * Compares two Poisson rates by the exact conditional binomial test (Przyborowski &
 * Wilenski 1940, Biometrika 31).
 *
 * Given how many events the two have together, those of the second follow a binomial whose chance is
 * its share of the words, if the rates are equal. p is twice the smaller tail, so that it agrees with
 * the interval, which is Clopper and Pearson's (1934) moved from the chance to the ratio: p < .05
 * where the interval leaves out 1.
 */
export function rateRatio(first: Count, second: Count): RateRatio {
  const n = first.events + second.events
  const k = second.events
  if (n === 0 || first.words === 0 || second.words === 0) {
    return { ratio: null, interval: { low: 0, high: null }, p: 1 }
  }
  const chance = second.words / (first.words + second.words)
  const toRatio = (x: number) => settled((x / (1 - x)) * (first.words / second.words))
  return {
    ratio: first.events === 0 ? null : (second.events / second.words) * (first.words / first.events),
    interval: {
      low: k === 0 ? 0 : toRatio(solve((x) => atLeast(k, n, x), TAIL)),
      high: k === n ? null : toRatio(solve((x) => atLeast(k + 1, n, x), 1 - TAIL)),
    },
    p: settled(Math.min(1, 2 * Math.min(atLeast(k, n, chance), 1 - atLeast(k + 1, n, chance)))),
  }
}

/** P(X >= k) of a binomial, as a regularised incomplete beta function. */
function atLeast(k: number, n: number, chance: number): number {
  if (k <= 0) return 1
  if (k > n) return 0
  return incompleteBeta(chance, k, n - k + 1)
}

/** Where a rising function of a chance reaches `value`, by halving. */
function solve(rising: (x: number) => number, value: number): number {
  let low = 0
  let high = 1
  // Fifty halvings reach the precision of a double.
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2
    if (rising(middle) < value) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/**
 * Regularised incomplete beta function, by Lentz's continued fraction on the side where it converges fast.
 */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b
}

function betaFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonZero(1 + even * d)
    c = nonZero(1 + even / c)
    fraction *= c * d
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonZero(1 + odd * d)
    c = nonZero(1 + odd / c)
    fraction *= c * d
    if (Math.abs(c * d - 1) < 1e-15) break
  }
  return fraction
}
