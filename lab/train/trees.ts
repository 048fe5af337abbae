import type { Trees } from '../../src/learned/trees.ts'
import { createRandom } from './random.ts'

/** How trees are grown. */
export interface BoostingOptions {
  readonly trees: number
  readonly depth: number
  /** Share of each tree's answer that is added. */
  readonly rate: number
  /** Fewest examples in a leaf. */
  readonly least: number
  /** L2 penalty on a leaf: its mean is shrunk as if so many more examples had no residual. */
  readonly shrink: number
  /** Shares of the examples and of the features that a tree sees (Friedman 2002). */
  readonly sample: number
  readonly features: number
  readonly seed?: number
}

/** The structure of an ensemble, without its name. */
export type Ensemble = Omit<Trees, 'task' | 'features'>

/**
 * Boosts regression trees on squared error (Friedman 2001, 2002): deterministic for a seed.
 *
 * @param rows feature values, one array an example
 * @param use the examples to learn from
 */
export function trainTrees(
  rows: readonly Float64Array[],
  targets: ArrayLike<number>,
  use: readonly number[],
  options: BoostingOptions,
): Ensemble {
  const { depth } = options
  const random = createRandom(options.seed ?? 1)
  const width = rows[0].length
  const inner = 2 ** depth - 1
  const feature = new Uint8Array(options.trees * inner)
  const threshold = new Float32Array(options.trees * inner).fill(Number.POSITIVE_INFINITY)
  const leaves = new Float32Array(options.trees * (inner + 1))
  const base = use.reduce((sum, i) => sum + targets[i], 0) / use.length
  const residual = new Float64Array(rows.length)
  for (const i of use) residual[i] = targets[i] - base
  // Examples in order of each feature's value, sorted once.
  const orders = Array.from({ length: width }, (_, f) =>
    Int32Array.from(use).sort((a, b) => rows[a][f] - rows[b][f] || a - b),
  )

  const node = new Int32Array(rows.length)
  for (let tree = 0; tree < options.trees; tree++) {
    node.fill(-1)
    for (const i of use) if (random() < options.sample) node[i] = 0
    const seen = orders.flatMap((order, f) => (random() < options.features ? [{ f, order }] : []))
    const allNodes = new Int32Array(rows.length)
    for (let level = 0; level < depth; level++) {
      const from = 2 ** level - 1
      const best = bestSplits(rows, residual, node, seen, from, 2 ** level, options)
      best.forEach((split, k) => {
        if (split === undefined) return
        feature[tree * inner + from + k] = split.feature
        threshold[tree * inner + from + k] = split.threshold
      })
      for (const i of use) {
        allNodes[i] = descend(allNodes[i], rows[i])
        if (node[i] >= 0) node[i] = allNodes[i]
      }
    }
    const sums = new Float64Array(inner + 1)
    const counts = new Float64Array(inner + 1)
    for (const i of use) {
      if (node[i] < 0) continue
      sums[node[i] - inner] += residual[i]
      counts[node[i] - inner]++
    }
    for (let leaf = 0; leaf <= inner; leaf++) {
      leaves[tree * (inner + 1) + leaf] = (options.rate * sums[leaf]) / (counts[leaf] + options.shrink)
    }
    for (const i of use) residual[i] -= leaves[tree * (inner + 1) + allNodes[i] - inner]

    function descend(at: number, row: Float64Array): number {
      const n = tree * inner + at
      return 2 * at + (row[feature[n]] > threshold[n] ? 2 : 1)
    }
  }
  return { depth, count: options.trees, base, feature, threshold, leaves }
}

interface Split {
  readonly feature: number
  readonly threshold: number
  readonly gain: number
}

/**
 * The best split of each of the nodes `[from, from + count)`, all found in one
 * pass over each feature's order.
 */
function bestSplits(
  rows: readonly Float64Array[],
  residual: Float64Array,
  node: Int32Array,
  seen: readonly { readonly f: number; readonly order: Int32Array }[],
  from: number,
  count: number,
  { least, shrink }: BoostingOptions,
): (Split | undefined)[] {
  const total = new Float64Array(count)
  const size = new Float64Array(count)
  for (let i = 0; i < node.length; i++) {
    if (node[i] < from) continue
    total[node[i] - from] += residual[i]
    size[node[i] - from]++
  }
  const best: (Split | undefined)[] = new Array(count).fill(undefined)
  const left = new Float64Array(count)
  const leftSize = new Float64Array(count)
  const last = new Float64Array(count)
  for (const { f, order } of seen) {
    left.fill(0)
    leftSize.fill(0)
    for (const i of order) {
      const k = node[i] - from
      if (k < 0) continue
      const value = rows[i][f]
      if (leftSize[k] >= least && size[k] - leftSize[k] >= least && value > last[k]) {
        const right = total[k] - left[k]
        const gain =
          (left[k] * left[k]) / (leftSize[k] + shrink) +
          (right * right) / (size[k] - leftSize[k] + shrink) -
          (total[k] * total[k]) / (size[k] + shrink)
        if (gain > (best[k]?.gain ?? 1e-9)) best[k] = { feature: f, threshold: (value + last[k]) / 2, gain }
      }
      left[k] += residual[i]
      leftSize[k]++
      last[k] = value
    }
  }
  return best
}
