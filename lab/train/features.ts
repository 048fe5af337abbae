import { NO_FEATURE } from '../../src/learned/layout.ts'

/**
 * Feature lists of many examples, end to end: those of
 * example `i` are `index[start[i]] … index[start[i + 1]]`.
 */
export interface FeatureRows {
  /** The distinct keys that were kept, sorted; `index` counts into them. */
  readonly keys: Int32Array
  readonly start: Int32Array
  readonly index: Int32Array
}

/** Collects feature keys example by example, then keeps those that at least `least` examples have. */
export function createFeatureCollector() {
  let data = new Int32Array(1 << 20)
  let used = 0
  const ends: number[] = []
  return {
    /** Adds the next example. */
    add(keys: Int32Array, count: number): void {
      if (used + count > data.length) {
        const grown = new Int32Array(Math.max(data.length * 2, used + count))
        grown.set(data)
        data = grown
      }
      data.set(keys.subarray(0, count), used)
      used += count
      ends.push(used)
    },
    /** Everything collected. */
    finish(least: number): FeatureRows {
      const seen = new Map<number, number>()
      for (let example = 0, from = 0; example < ends.length; from = ends[example++]) {
        for (let k = from; k < ends[example]; k++) seen.set(data[k], (seen.get(data[k]) ?? 0) + 1)
      }
      const kept: number[] = []
      for (const [key, count] of seen) if (count >= least && key !== NO_FEATURE) kept.push(key)
      const keys = Int32Array.from(kept).sort()
      const place = new Map<number, number>()
      keys.forEach((key, i) => {
        place.set(key, i)
      })
      const start = new Int32Array(ends.length + 1)
      const index = new Int32Array(used)
      let at = 0
      for (let example = 0, from = 0; example < ends.length; from = ends[example++]) {
        for (let k = from; k < ends[example]; k++) {
          const i = place.get(data[k])
          if (i !== undefined) index[at++] = i
        }
        start[example + 1] = at
      }
      return { keys, start, index: index.slice(0, at) }
    },
  }
}
