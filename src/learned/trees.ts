/**
 * An ensemble of regression trees (Friedman 2001): the sum of a base and one leaf of each tree.
 *
 * Every tree is complete and of the same depth, laid out as a heap: the children of node `i` are `2i + 1` and
 * `2i + 2`, so no links are stored. A node that does not split has an infinite threshold.
 */
export interface Trees {
  readonly task: string
  readonly depth: number
  readonly count: number
  readonly base: number
  /** The features' names, in order; a check that the weights fit the code. */
  readonly features: readonly string[]
  /** For each inner node, tree by tree, the feature that it asks for. */
  readonly feature: Uint8Array
  /** A value above the threshold goes right. */
  readonly threshold: Float32Array
  readonly leaves: Float32Array
}

/** "DMT1", read as a little-endian integer. */
const MAGIC = 0x31544d44

/**
 * Reads an ensemble: magic, header length, JSON header, thresholds, leaves, features.
 *
 * @throws Error where the bytes are not such a file
 */
export function readTrees(buffer: ArrayBuffer): Trees {
  const view = new DataView(buffer)
  if (buffer.byteLength < 8 || view.getUint32(0, true) !== MAGIC) throw new Error('not a file of trees')
  const headerEnd = 8 + view.getUint32(4, true)
  const header: Pick<Trees, 'task' | 'depth' | 'count' | 'base' | 'features'> = JSON.parse(
    new TextDecoder().decode(new Uint8Array(buffer, 8, headerEnd - 8)),
  )
  const nodes = header.count * (2 ** header.depth - 1)
  const numbers = buffer.slice(headerEnd)
  const leaves = header.count * 2 ** header.depth
  return {
    ...header,
    threshold: new Float32Array(numbers, 0, nodes),
    leaves: new Float32Array(numbers, nodes * 4, leaves),
    feature: new Uint8Array(numbers, (nodes + leaves) * 4, nodes),
  }
}

/** Writes an ensemble; same input, same bytes. */
export function writeTrees(trees: Trees): Uint8Array<ArrayBuffer> {
  const { feature, threshold, leaves, ...header } = trees
  const json = new TextEncoder().encode(JSON.stringify(header))
  const bytes = new Uint8Array(8 + json.length + threshold.byteLength + leaves.byteLength + feature.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, json.length, true)
  bytes.set(json, 8)
  let at = 8 + json.length
  for (const value of [...threshold, ...leaves]) {
    view.setFloat32(at, value, true)
    at += 4
  }
  bytes.set(feature, at)
  return bytes
}
