/** How a minimum is looked for. */
export interface MinimiseOptions {
  /** Where to begin; zeros where absent. */
  readonly start?: Float64Array
  /** Steps that are remembered. */
  readonly memory?: number
  /** Ends when a step gains less than this share of the loss. */
  readonly leastGain?: number
}

/**
 * L-BFGS with a backtracking line search (Liu & Nocedal 1989); deterministic.
 *
 * @param evaluate the loss at a point; writes its gradient
 */
export function minimise(
  evaluate: (point: Float64Array, gradient: Float64Array) => number,
  size: number,
  iterations: number,
  { start = new Float64Array(size), memory = 10, leastGain = 1e-6 }: MinimiseOptions = {},
): Float64Array {
  const steps: { s: Float64Array; y: Float64Array; rho: number }[] = []
  let point: Float64Array = start
  let gradient = new Float64Array(size)
  let value = evaluate(point, gradient)
  for (let iteration = 0; iteration < iterations; iteration++) {
    const direction = gradient.slice()
    const alphas: number[] = []
    for (let m = steps.length - 1; m >= 0; m--) {
      const alpha = steps[m].rho * dot(steps[m].s, direction)
      alphas[m] = alpha
      addScaled(direction, steps[m].y, -alpha)
    }
    const last = steps.at(-1)
    const shrink = last
      ? 1 / (last.rho * dot(last.y, last.y))
      : 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)))
    for (let i = 0; i < size; i++) direction[i] *= shrink
    for (let m = 0; m < steps.length; m++) {
      const beta = steps[m].rho * dot(steps[m].y, direction)
      addScaled(direction, steps[m].s, alphas[m] - beta)
    }
    const slope = -dot(gradient, direction)
    if (slope > -1e-9) break
    let step = 1
    let nextPoint = point
    let nextGradient = gradient
    let nextValue = Number.POSITIVE_INFINITY
    for (let tries = 0; tries < 20; tries++) {
      nextPoint = point.slice()
      addScaled(nextPoint, direction, -step)
      nextGradient = new Float64Array(size)
      nextValue = evaluate(nextPoint, nextGradient)
      if (nextValue <= value + 1e-4 * step * slope) break
      step /= 2
    }
    if (!(nextValue < value)) break
    const s = nextPoint.slice()
    addScaled(s, point, -1)
    const y = nextGradient.slice()
    addScaled(y, gradient, -1)
    const curvature = dot(s, y)
    if (curvature > 1e-12) {
      steps.push({ s, y, rho: 1 / curvature })
      if (steps.length > memory) steps.shift()
    }
    const gain = (value - nextValue) / Math.max(Math.abs(value), 1)
    point = nextPoint
    gradient = nextGradient
    value = nextValue
    if (gain < leastGain) break
  }
  return point
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}

function addScaled(target: Float64Array, source: Float64Array, factor: number): void {
  for (let i = 0; i < target.length; i++) target[i] += factor * source[i]
}
