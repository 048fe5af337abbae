/** What was measured: milliseconds a run. */
export interface Timing {
  readonly median: number
  readonly low: number
  readonly high: number
}

/**
 * Times several functions in turn, round by round, so that a noisy machine hurts all alike. Each runs until
 * it has warmed up, then once a round.
 *
 * @returns for each the median and the quartiles, in milliseconds
 */
export function interleave(
  functions: ReadonlyMap<string, () => unknown>,
  rounds: number,
  warmUpMs = 300,
): ReadonlyMap<string, Timing> {
  const samples = new Map<string, number[]>()
  for (const [name, run] of functions) {
    const until = performance.now() + warmUpMs
    do run()
    while (performance.now() < until)
    samples.set(name, [])
  }
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of functions) {
      const start = performance.now()
      run()
      samples.get(name)?.push(performance.now() - start)
    }
  }
  return new Map(
    [...samples].map(([name, times]) => {
      times.sort((a, b) => a - b)
      const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]
      return [name, { median: at(0.5), low: at(0.25), high: at(0.75) }]
    }),
  )
}

/** Slope of a straight line through the points on a log-log scale: 1 is linear. */
export function logSlope(points: readonly (readonly [size: number, cost: number])[]): number {
  const xs = points.map(([size]) => Math.log(size))
  const ys = points.map(([, cost]) => Math.log(cost))
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const mx = mean(xs)
  const my = mean(ys)
  const covariance = xs.reduce((sum, x, i) => sum + (x - mx) * (ys[i] - my), 0)
  return covariance / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0)
}
