import { KEY_BITS, type Keys } from './keys.ts'
import { readRows } from './weight-file.ts'

/**
 * A trained linear model: for each feature key one row of small integers, a weight for each label.
 *
 * Rows stand in an open-addressing hash table, each key beside its weights, so that a look-up reads one line
 * of memory: the table is larger than a processor's cache, and a second line would cost as much again.
 */
export interface Weights {
  readonly task: string
  readonly labels: readonly string[]
  /** Multiplies a sum of weights to give the model's own score. */
  readonly scale: number
  /** Whatever else the task needs, such as transitions, thresholds or a temperature. */
  readonly settings: Readonly<Record<string, unknown>>
  /**
   * A key's first slot is number `key >>> slotShift`: a file's sorted keys then fill the table from front to
   * back, which is how a processor reads and writes memory fastest.
   */
  readonly slotShift: number
  /** Integers a slot. */
  readonly stride: number
  /** The key of each slot, or 0 for an empty one, at `slot * stride`; its weights follow. */
  readonly slots: Int32Array
  /** The same memory byte by byte: the `labels.length` weights of a slot begin at `slot * stride * 4 + 4`. */
  readonly values: Int8Array
}

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

  // At most five eighths full, so that probes stay short; some
  // room behind the last slot, so that none begins anew in front.
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

/** Labels that rows to be added can have: `addRows` keeps their sums in so many lanes. */
const MOST_LABELS = 8

/** Keys that are looked up together: 256 unsigned bytes fit a lane of 16 bits. */
const BLOCK = 256

/** Where in `slots` each key of a block stands, or the empty slot where it would. */
const places = new Int32Array(BLOCK)
/** What stands in the first slot of each. */
const firstFound = new Int32Array(BLOCK)
/** Which keys of a block are still looked for. */
const open = new Int32Array(BLOCK)

/**
 * Fills `places` for up to `BLOCK` keys from `from` on.
 *
 * All first slots are read before any is looked at, so that the processor waits
 * for many lines of memory at once. And no branch asks what was found: it would
 * go now this way, now that, and a processor that guessed wrong begins anew.
 */
function findPlaces(
  { slots, stride, slotShift }: Weights,
  keys: Int32Array,
  from: number,
  count: number,
): void {
  for (let k = 0; k < count; k++) {
    const place = (keys[from + k] >>> slotShift) * stride
    places[k] = place
    firstFound[k] = slots[place]
  }
  let left = 0
  for (let k = 0; k < count; k++) {
    open[left] = k
    left += isAnother(firstFound[k], keys[from + k])
  }
  while (left > 0) {
    const asked = left
    left = 0
    for (let i = 0; i < asked; i++) {
      const k = open[i]
      const place = places[k] + stride
      places[k] = place
      open[left] = k
      left += isAnother(slots[place], keys[from + k])
    }
  }
}

/** 1 where a slot holds another key than the one that is looked for, 0 where it holds that or none. */
function isAnother(found: number, key: number): number {
  return (-(found ^ key) & -found) >>> 31
}

/** Writes into `rows`, for each of the first `count` keys, what `rowOf` gives. */
export function rowsOf(weights: Weights, keys: Int32Array, count: number, rows: Int32Array): void {
  for (let block = 0; block < count; block += BLOCK) {
    const length = Math.min(BLOCK, count - block)
    findPlaces(weights, keys, block, length)
    for (let k = 0; k < length; k++) rows[block + k] = weights.slots[places[k]] === 0 ? -1 : places[k] * 4 + 4
  }
}

/** Turns four signed bytes into unsigned ones, each 128 larger; the noughts of an empty slot too. */
const BIAS = 0x80808080
/** The first and third of four bytes, as two lanes of 16 bits. */
const LANES = 0x00ff00ff

/**
 * Adds the rows of the keys that the model knows to `sums` from `offset` on: the weights four bytes at a
 * time, in lanes of two integers.
 */
export function addRows(weights: Weights, keys: Keys, sums: Int32Array, offset: number): void {
  const { slots, stride } = weights
  const width = weights.labels.length
  if (width > MOST_LABELS) throw new Error(`rows of ${width} labels cannot be added, only of ${MOST_LABELS}`)
  for (let block = 0; block < keys.count; block += BLOCK) {
    const length = Math.min(BLOCK, keys.count - block)
    findPlaces(weights, keys.data, block, length)
    let even0 = 0
    let odd0 = 0
    let even1 = 0
    let odd1 = 0
    for (let k = 0; k < length; k++) {
      const at = places[k]
      const bytes0 = slots[at + 1] ^ BIAS
      even0 = (even0 + (bytes0 & LANES)) | 0
      odd0 = (odd0 + ((bytes0 >>> 8) & LANES)) | 0
      if (stride === 2) continue
      const bytes1 = slots[at + 2] ^ BIAS
      even1 = (even1 + (bytes1 & LANES)) | 0
      odd1 = (odd1 + ((bytes1 >>> 8) & LANES)) | 0
    }
    addLanes(sums, offset, width, even0, odd0, length)
    if (width > 4) addLanes(sums, offset + 4, width - 4, even1, odd1, length)
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
