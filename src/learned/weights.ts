import { KEY_BITS, type Keys } from './keys.ts'
import { readRows } from './weight-file.ts'

/**
 * A trained linear model: for each feature key one row of small integers, a weight for each label.
 *
 * Rows stand in an open-addressing hash table, each key beside its weights, so that a look-up reads one line of memory:
 * the table is larger than a processor's cache, and a second line would cost as much again.
 */
export interface Weights {
  readonly task: string
  readonly labels: readonly string[]
  /** Multiplies a sum of weights to give the model's own score. */
  readonly scale: number
  /** Whatever else the task needs, such as transitions, thresholds or a temperature. */
  readonly settings: Readonly<Record<string, unknown>>
  /**
   * A key's first slot is number `key >>> slotShift`: a file's sorted keys then fill the table from front to back, which
   * is how a processor reads and writes memory fastest.
   */
  readonly slotShift: number
  /** Integers a slot. */
  readonly stride: number
  /** The key of each slot, or 0 for an empty one, at `slot * stride`; its weights follow. */
  readonly slots: Int32Array
  /** The same memory byte by byte: the `labels.length` weights of a slot begin at `slot * stride * 4 + 4`. */
  readonly values: Int8Array
}

/** Labels that rows to be added can have: `addRows` keeps their sums in so many lanes. */
const MOST_LABELS = 12

/** Slots behind the last, more than the longest run of full slots in such a table; one stays empty. */
const ROOM_BEHIND = 256

/**
 * Reads a weight file (`readRows`) whose keys are hashes.
 *
 * @throws Error where the bytes are not a weight file, or its keys are no hashes
 */
export function readWeights(buffer: ArrayBuffer): Weights {
  const { header, keys, columns } = readRows(buffer)
  const rows = keys.length
  const width = header.labels.length

  // At most five eighths full, so that probes stay short; some room behind the last slot, so that none begins anew in front.
  let slotBits = 4
  while (2 ** slotBits < rows * 1.6) slotBits++
  const slotShift = KEY_BITS - slotBits
  const stride = 1 + Math.ceil(width / 4)
  const slots = new Int32Array((2 ** slotBits + ROOM_BEHIND) * stride)
  const lastSlot = 2 ** slotBits + ROOM_BEHIND - 1
  const values = new Int8Array(slots.buffer)
  for (let row = 0; row < rows; row++) {
    let slot = keys[row] >>> slotShift
    while (slots[slot * stride] !== 0) slot++
    if (slot >= lastSlot) throw new Error('keys of a weight file must be spread evenly')
    const at = slot * stride
    slots[at] = keys[row]
    for (let label = 0, from = row; label < width; label++, from += rows)
      values[at * 4 + 4 + label] = columns[from]
  }
  return { ...header, slotShift, stride, slots, values }
}

/** Where in `values` the weights of `key` begin; -1 where the model does not know it. */
export function rowOf({ slotShift, stride, slots }: Weights, key: number): number {
  for (let at = (key >>> slotShift) * stride; ; at += stride) {
    const found = slots[at]
    if (found === key) return at * 4 + 4
    if (found === 0) return -1
  }
}

/** Writes into `rows`, for each of the first `count` keys, what `rowOf` gives; all first slots are read ahead. */
export function rowsOf(weights: Weights, keys: Int32Array, count: number, rows: Int32Array): void {
  const { slots, stride, slotShift } = weights
  for (let k = 0; k < count; k++) rows[k] = slots[(keys[k] >>> slotShift) * stride]
  for (let k = 0; k < count; k++) {
    const key = keys[k]
    let at = (key >>> slotShift) * stride
    let found = rows[k]
    while (found !== key && found !== 0) {
      at += stride
      found = slots[at]
    }
    rows[k] = found === 0 ? -1 : at * 4 + 4
  }
}

/** Keys that are looked up together: 256 unsigned bytes fit a lane of 16 bits. */
const BLOCK = 256

/** What stands in the first slot of each key of a block. */
const firstFound = new Int32Array(BLOCK)

/** Turns four signed bytes into unsigned ones, each 128 larger. */
const BIAS = 0x80808080
/** The first and third of four bytes, as two lanes of 16 bits. */
const LANES = 0x00ff00ff

/**
 * Adds the rows of the keys that the model knows to `sums` from `offset` on.
 *
 * The engine's hottest loop. All first slots are read before any is looked at, so that the processor waits for many
 * lines of memory at once; and the weights are summed four bytes at a time, in lanes of two registers.
 *
 * @throws Error where rows have more labels than there are lanes
 */
export function addRows(weights: Weights, keys: Keys, sums: Int32Array, offset: number): void {
  const { slots, stride, slotShift } = weights
  const { data, count } = keys
  const width = weights.labels.length
  if (width > MOST_LABELS) throw new Error(`rows of ${width} labels cannot be added, only of ${MOST_LABELS}`)
  for (let block = 0; block < count; block += BLOCK) {
    const length = Math.min(BLOCK, count - block)
    for (let k = 0; k < length; k++) firstFound[k] = slots[(data[block + k] >>> slotShift) * stride]
    let rows = 0
    let even0 = 0
    let odd0 = 0
    let even1 = 0
    let odd1 = 0
    let even2 = 0
    let odd2 = 0
    for (let k = 0; k < length; k++) {
      const key = data[block + k]
      let at = (key >>> slotShift) * stride
      let found = firstFound[k]
      while (found !== key && found !== 0) {
        at += stride
        found = slots[at]
      }
      if (found === 0) continue
      rows++
      const bytes0 = slots[at + 1] ^ BIAS
      even0 += bytes0 & LANES
      odd0 += (bytes0 >>> 8) & LANES
      if (stride === 2) continue
      const bytes1 = slots[at + 2] ^ BIAS
      even1 += bytes1 & LANES
      odd1 += (bytes1 >>> 8) & LANES
      if (stride === 3) continue
      const bytes2 = slots[at + 3] ^ BIAS
      even2 += bytes2 & LANES
      odd2 += (bytes2 >>> 8) & LANES
    }
    if (rows === 0) continue
    addLanes(sums, offset, width, even0, odd0, rows)
    if (width > 4) addLanes(sums, offset + 4, width - 4, even1, odd1, rows)
    if (width > 8) addLanes(sums, offset + 8, width - 8, even2, odd2, rows)
  }
}

/** Adds up to four sums, kept in the lanes of two integers, less the bias of each of their rows. */
function addLanes(
  sums: Int32Array,
  at: number,
  width: number,
  even: number,
  odd: number,
  rows: number,
): void {
  const bias = rows * 128
  sums[at] += (even & 0xffff) - bias
  if (width > 1) sums[at + 1] += (odd & 0xffff) - bias
  if (width > 2) sums[at + 2] += (even >>> 16) - bias
  if (width > 3) sums[at + 3] += (odd >>> 16) - bias
}
