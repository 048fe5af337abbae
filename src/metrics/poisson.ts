import type { Interval } from './results.ts'

/** Each tail of a 95 % interval. */
const TAIL = 0.025
/** The normal quantile that leaves such a tail above it. */
const Z = 1.959963984540054

/**
 * The exact 95 % interval of a Poisson mean after `count` events (Garwood 1936, Biometrika 28:3/4).
 *
 * Its ends are half the quantiles of chi-square with 2k and 2k + 2 degrees of freedom, that is, quantiles of
 * the gamma distribution with shapes k and k + 1.
 *
 * @returns the interval in events; `low` is 0 where nothing was seen
 */
export function poissonInterval(count: number): Interval {
  const low = count === 0 ? 0 : gammaQuantile(count, TAIL)
  return { low: settled(low), high: settled(gammaQuantile(count + 1, 1 - TAIL)) }
}

/**
 * A number to ten digits, which approximations such as those below are good for: the digits behind them
 * differ from one runtime's logarithm to another's, and equal requests must have equal answers.
 */
export function settled(x: number): number {
  return Number(x.toPrecision(10))
}

/**
 * Quantile `p` of the gamma distribution with the given shape
 * and scale 1: Newton from Wilson and Hilferty's guess.
 */
function gammaQuantile(shape: number, p: number): number {
  const spread = 1 / (9 * shape)
  const z = p < 0.5 ? -Z : Z
  let x = Math.max(shape * (1 - spread + z * Math.sqrt(spread)) ** 3, shape * 1e-3)
  for (let step = 0; step < 60; step++) {
    const density = Math.exp((shape - 1) * Math.log(x) - x - logGamma(shape))
    const move = (gammaCdf(shape, x) - p) / density
    // A step below zero is halved instead, so that the search stays where the distribution lives.
    const next = x - move > 0 ? x - move : x / 2
    if (Math.abs(next - x) <= 1e-12 * x) return next
    x = next
  }
  return x
}

/**
 * Regularised lower incomplete gamma function P(shape, x),
 * by series below the mean and continued fraction above.
 */
function gammaCdf(shape: number, x: number): number {
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape))
  if (x < shape + 1) {
    let term = 1 / shape
    let sum = term
    for (let n = 1; term > sum * 1e-16; n++) {
      term *= x / (shape + n)
      sum += term
    }
    return sum * front
  }
  // Lentz's method for the upper tail.
  let b = x + 1 - shape
  let c = 1e300
  let d = 1 / b
  let fraction = d
  for (let n = 1; n < 1e5; n++) {
    const a = -n * (n - shape)
    b += 2
    d = 1 / nonZero(a * d + b)
    c = nonZero(b + a / c)
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return 1 - front * fraction
}

/** A number, kept off 0 as Lentz's method asks of what it divides by. */
export function nonZero(x: number): number {
  return Math.abs(x) < 1e-300 ? 1e-300 : x
}

/** Lanczos' coefficients for g = 7 and nine terms (Godfrey), good to 1e-14. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** Natural logarithm of the gamma function, for x > 0. */
export function logGamma(x: number): number {
  const t = x + 6.5
  let sum = LANCZOS[0]
  for (let i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i] / (x + i - 1)
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum)
}
