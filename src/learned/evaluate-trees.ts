import { oncePer } from './once.ts'
import type { Trees } from './trees.ts'

/**
 * An ensemble as it is evaluated: its nodes by the feature that they ask for, not by their tree.
 *
 * A node sends a row to its right where the feature exceeds the threshold, and so rules out the leaves to its
 * left. Of the leaves that no node rules out, the leftmost is the row's. With the nodes of a feature in order
 * of their thresholds, those that send a row to the right come first, and the others need not be asked: most
 * features of a sentence are 0. This is QuickScorer (Lucchese et al. 2015, SIGIR).
 */
interface Arrangement {
  /** For each feature where its nodes begin; one more says where the last one's end. */
  readonly start: Int32Array
  readonly threshold: Float32Array
  readonly tree: Uint16Array
  /** Bits of the leaves that the node rules out where the feature exceeds its threshold. */
  readonly ruledOut: Int32Array
}

/** Depth of the trees whose leaves fit the bits of an integer. */
const DEEPEST = 5

const arrangementOf = oncePer(arrange)

function arrange({ depth, feature, features, threshold }: Trees): Arrangement {
  if (depth > DEEPEST) throw new Error(`trees of depth ${depth} cannot be evaluated, only to ${DEEPEST}`)
  const inner = 2 ** depth - 1
  const start = new Int32Array(features.length + 1)
  for (let node = 0; node < feature.length; node++) {
    if (threshold[node] < Infinity) start[feature[node] + 1]++
  }
  for (let f = 0; f < features.length; f++) start[f + 1] += start[f]
  const count = start[features.length]
  const arrangement = {
    start,
    threshold: new Float32Array(count),
    tree: new Uint16Array(count),
    ruledOut: new Int32Array(count),
  }
  // By insertion: a feature has few nodes, and a comparing
  // function would be called, at a Worker's start, uncompiled.
  const end = start.slice()
  for (let node = 0; node < feature.length; node++) {
    if (threshold[node] === Infinity) continue
    let place = end[feature[node]]++
    for (; place > start[feature[node]] && arrangement.threshold[place - 1] > threshold[node]; place--) {
      arrangement.threshold[place] = arrangement.threshold[place - 1]
      arrangement.tree[place] = arrangement.tree[place - 1]
      arrangement.ruledOut[place] = arrangement.ruledOut[place - 1]
    }
    arrangement.threshold[place] = threshold[node]
    arrangement.tree[place] = Math.floor(node / inner)
    arrangement.ruledOut[place] = leavesLeftOf(node % inner, depth)
  }
  return arrangement
}

/**
 * Bits of the leaves in the left half of a node's own; the node's number counts by levels from the root's 0.
 */
function leavesLeftOf(node: number, depth: number): number {
  const level = 31 - Math.clz32(node + 1)
  const half = 2 ** (depth - level - 1)
  const first = (node + 1 - 2 ** level) * 2 * half
  return ((1 << half) - 1) << first
}

/** The ensemble's value for each of many rows of features, which stand end to end in `values`. */
export function evaluateTrees(trees: Trees, values: Float64Array): Float64Array {
  const { start, threshold, tree, ruledOut } = arrangementOf(trees)
  const { base, count, depth, leaves } = trees
  const width = trees.features.length
  const sums = new Float64Array(values.length / width)
  const out = new Int32Array(count)
  for (let row = 0, from = 0; row < sums.length; row++, from += width) {
    out.fill(0)
    for (let feature = 0; feature < width; feature++) {
      const value = values[from + feature]
      const end = start[feature + 1]
      for (let node = start[feature]; node < end && value > threshold[node]; node++) {
        out[tree[node]] |= ruledOut[node]
      }
    }
    let sum = base
    for (let t = 0; t < count; t++) {
      const left = ~out[t]
      sum += leaves[(t << depth) + 31 - Math.clz32(left & -left)]
    }
    sums[row] = sum
  }
  return sums
}
