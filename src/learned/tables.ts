import { readRows } from './weight-file.ts'

/**
 * A trained linear model whose features are numbers by design, not hashes: a template over small numbers (classes,
 * distances) takes a stretch of as many features as it has values, so that a feature's number is the place of its row.
 *
 * Nothing is hashed and nothing probed, absent rows count nought instead of being asked for, and rows of like features
 * stand side by side. Only templates with too many values (pairs of words) are looked up, in a small hash table.
 */
export interface Tables {
  readonly task: string
  readonly labels: readonly string[]
  /** Multiplies a sum of weights to give the model's own score. */
  readonly scale: number
  readonly settings: Readonly<Record<string, unknown>>
  /** Features below this have their row in `rows`, at `feature * stride`; the others are looked up in `slots`. */
  readonly direct: number
  /** Integers a row, of four weights each: a weight is a byte, 128 larger than it counts. */
  readonly stride: number
  readonly rows: Int32Array
  /** An open-addressing hash table: the feature of each slot, 0 for an empty one, then its row, which then counts nought. */
  readonly slots: Int32Array
  /** How far a feature's hash is shifted to give its first slot. */
  readonly slotShift: number
}

/** Four weights that count nought. */
const NOUGHT = 0x80808080 | 0

/** The first and third of four bytes, as two lanes of 16 bits. */
const LANES = 0x00ff00ff

/** Spreads features over slots (Knuth's multiplicative hash). */
const SPREAD = 0x9e3779b1

/** Slots behind the last, so that no probe begins anew in front. */
const ROOM_BEHIND = 64

/**
 * Reads a weight file whose keys are features, with the setting `direct`.
 *
 * @throws Error where the bytes are not a weight file, or rows are longer than eight weights
 */
export function readTables(buffer: ArrayBuffer): Tables {
  const { header, keys, columns } = readRows(buffer)
  const width = header.labels.length
  if (width > 8) throw new Error(`rows of ${width} labels cannot be added, only of 8`)
  const direct = header.settings.direct as number
  const stride = Math.ceil(width / 4)
  const sparse = keys.length - lowerBound(keys, direct)
  let slotBits = 4
  while (2 ** slotBits < sparse * 1.6) slotBits++
  const slotShift = 32 - slotBits
  const entry = stride + 1
  const memory = new Int32Array(direct * stride + (2 ** slotBits + ROOM_BEHIND) * entry).fill(NOUGHT)
  const rows = memory.subarray(0, direct * stride)
  const slots = memory.subarray(direct * stride)
  for (let at = 0; at < slots.length; at += entry) slots[at] = 0
  for (let row = 0; row < keys.length; row++) {
    const feature = keys[row]
    let place = feature * stride
    if (feature >= direct) {
      let at = firstSlot(feature, slotShift) * entry
      while (slots[at] !== 0) at += entry
      slots[at] = feature
      place = direct * stride + at + 1
    }
    for (let word = 0; word < stride; word++)
      memory[place + word] = wordOf(columns, keys.length, row, word * 4, width)
  }
  if (slots.at(-entry) !== 0) throw new Error('features of a weight file must be spread evenly')
  return { ...header, direct, stride, rows, slots, slotShift }
}

/** Up to four weights of a row, from `label` on, as one integer. */
function wordOf(columns: Int8Array, rows: number, row: number, label: number, width: number): number {
  let word = NOUGHT
  for (let i = 0; i < 4 && label + i < width; i++)
    word ^= (columns[(label + i) * rows + row] & 0xff) << (8 * i)
  return word
}

function lowerBound(keys: Int32Array, key: number): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (keys[middle] < key) low = middle + 1
    else high = middle
  }
  return low
}

/** Integers that the sums of one row take, as lanes. */
export function lanesOf({ stride }: Tables): number {
  return stride * 2
}

/** The first slot of a feature; up to four features in a row share it, since what is asked for together should stand together. */
function firstSlot(feature: number, slotShift: number): number {
  return Math.imul(feature >>> 2, SPREAD) >>> slotShift
}

/** Where in `slots` the row of a looked-up feature stands: an empty one where the model does not know it. */
function slotOf(slots: Int32Array, slotShift: number, entry: number, feature: number): number {
  let at = firstSlot(feature, slotShift) * entry
  while (slots[at] !== feature && slots[at] !== 0) at += entry
  return at + 1
}

/**
 * Adds the rows of the first `count` features to `lanes` from `at` on: sums of 16 bits, two an integer, that carry
 * each row's excess of 128 a weight until `unpack` takes it off. A lane holds the sum of 257 rows, and no more.
 */
export function addToLanes(
  tables: Tables,
  features: Int32Array,
  count: number,
  lanes: Int32Array,
  at: number,
): void {
  if (tables.stride === 1) addShortRows(tables, features, count, lanes, at)
  else addLongRows(tables, features, count, lanes, at)
}

function addShortRows(
  { rows, slots, direct, slotShift }: Tables,
  features: Int32Array,
  count: number,
  lanes: Int32Array,
  at: number,
): void {
  let even = 0
  let odd = 0
  for (let k = 0; k < count; k++) {
    const feature = features[k]
    const weights = feature < direct ? rows[feature] : slots[slotOf(slots, slotShift, 2, feature)]
    even = (even + (weights & LANES)) | 0
    odd = (odd + ((weights >>> 8) & LANES)) | 0
  }
  lanes[at] += even
  lanes[at + 1] += odd
}

/** Features that are looked up at one token: more than any template set asks for. */
const MOST_ASKED = 32

/** The features that are looked up, the places of their first slots, and what stands there. */
const asked = new Int32Array(MOST_ASKED)
const places = new Int32Array(MOST_ASKED)
const found = new Int32Array(MOST_ASKED)

function addLongRows(
  { rows, slots, direct, slotShift }: Tables,
  features: Int32Array,
  count: number,
  lanes: Int32Array,
  at: number,
): void {
  let even0 = 0
  let odd0 = 0
  let even1 = 0
  let odd1 = 0
  let open = 0
  for (let k = 0; k < count; k++) {
    const feature = features[k]
    if (feature < direct) {
      const first = rows[feature * 2]
      const second = rows[feature * 2 + 1]
      even0 = (even0 + (first & LANES)) | 0
      odd0 = (odd0 + ((first >>> 8) & LANES)) | 0
      even1 = (even1 + (second & LANES)) | 0
      odd1 = (odd1 + ((second >>> 8) & LANES)) | 0
    } else {
      const place = firstSlot(feature, slotShift) * 3
      asked[open] = feature
      places[open] = place
      found[open++] = slots[place]
    }
  }
  for (let k = 0; k < open; k++) {
    const feature = asked[k]
    let place = places[k]
    let there = found[k]
    while (there !== feature && there !== 0) there = slots[(place += 3)]
    const first = slots[place + 1]
    const second = slots[place + 2]
    even0 = (even0 + (first & LANES)) | 0
    odd0 = (odd0 + ((first >>> 8) & LANES)) | 0
    even1 = (even1 + (second & LANES)) | 0
    odd1 = (odd1 + ((second >>> 8) & LANES)) | 0
  }
  lanes[at] += even0
  lanes[at + 1] += odd0
  lanes[at + 2] += even1
  lanes[at + 3] += odd1
}

/**
 * Writes into `scores`, from `to` on, the sums that `lanes` holds from `at` on.
 *
 * @param rows how many were added, unknown features and `NO_FEATURE` among them
 */
export function unpack(
  { labels }: Tables,
  lanes: Int32Array,
  at: number,
  rows: number,
  scores: Int32Array,
  to: number,
): void {
  const excess = rows * 128
  for (let label = 0; label < labels.length; label++) {
    const lane = lanes[at + (label >> 2) * 2 + (label & 1)]
    scores[to + label] = ((label & 2) === 0 ? lane & 0xffff : lane >>> 16) - excess
  }
}
