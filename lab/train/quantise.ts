import { writeWeights } from '../../src/learned/weight-file.ts'

/**
 * Turns real weights into a weight file of small integers. Rows
 * whose every weight rounds to less than `prune` are left out.
 *
 * The scale is set by the largest weights but for one in a thousand, which are clipped: a few outliers would
 * otherwise cost everyone else their precision.
 *
 * @param rows `labels.length` weights a key, keys sorted
 * @param clipped share of the weights that may be clipped; 0 for a model that leans on a few strong ones
 * @param settings what else goes into the file, given the scale: transitions must share it
 */
export function quantise(
  task: string,
  labels: readonly string[],
  keys: Int32Array,
  rows: Float32Array | Float64Array,
  settings: (scale: number) => Record<string, unknown>,
  prune = 1,
  clipped = 0.001,
): Uint8Array<ArrayBuffer> {
  const width = labels.length
  const sizes = Float64Array.from(rows, Math.abs)
    .filter((size) => size > 0)
    .sort()
  const scale = (sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * (1 - clipped)))] || 1) / 127
  const keptKeys: number[] = []
  const keptRows: number[] = []
  for (let row = 0; row < keys.length; row++) {
    const integers: number[] = []
    for (let label = 0; label < width; label++) {
      integers.push(Math.max(-127, Math.min(127, Math.round(rows[row * width + label] / scale))))
    }
    if (integers.every((value) => Math.abs(value) < prune)) continue
    keptKeys.push(keys[row])
    keptRows.push(...integers)
  }
  return writeWeights({ task, labels, scale, settings: settings(scale) }, keptKeys, keptRows)
}
