import { readRows } from './weight-file.ts'

/**
 * A trained linear model whose features are numbers by design, not hashes: a
 * template over small numbers (classes, distances) takes a stretch of as many
 * features as it has values, so that a feature's number is the place of its row.
 *
 * Nothing is hashed and nothing probed, absent rows count nought instead of
 * being asked for, and rows of like features stand side by side. Only templates
 * with too many values (pairs of words) are looked up, in a small hash table.
 */
export interface Tables {
  readonly task: string
  readonly labels: readonly string[]
  /** Multiplies a sum of weights to give the model's own score. */
  readonly scale: number
  readonly settings: Readonly<Record<string, unknown>>
  /**
   * Features below this have their row in `memory` at
   * `feature * stride`; the others are looked up behind them.
   */
  readonly direct: number
  /** Integers a row, of four weights each: a weight is a byte, 128 larger than it counts. */
  readonly stride: number
  /**
   * The rows, and behind them an open-addressing hash table: the feature of each slot, 0 for an empty one,
   * then its row, which then counts nought.
   */
  readonly memory: Int32Array
  /** How far a feature's hash is shifted to give its first slot. */
  readonly slotShift: number
  /**
   * A bit for each of the features that are looked up, which
   * a few absent ones share (Bloom 1970, with one hash).
   */
  readonly bits: Int32Array
  readonly bitShift: number
}

/** Four weights that count nought. */
const NOUGHT = 0x80808080 | 0

/** The first and third of four bytes, as two lanes of 16 bits. */
const LANES = 0x00ff00ff

/** Spreads features over slots (Knuth's multiplicative hash). */
const SPREAD = 0x9e3779b1

/** Labels that rows can have: what `addToLanes` adds. */
const MOST_LABELS = 12

/** What a row's excess of 128 a weight adds to the two lanes of an integer. */
const EXCESS = 0x00800080

/** Logarithm of the bits for each slot: of eight bits one is taken, or less. */
const BITS_A_SLOT = 3

/** Slots behind the last, so that no probe begins anew in front. */
const ROOM_BEHIND = 64

/**
 * Reads a weight file whose keys are features, with the setting `direct`.
 *
 * @throws Error where the bytes are not a weight file, or rows are longer than twelve weights
 */
export function readTables(buffer: ArrayBuffer): Tables {
  const { header, keys, columns } = readRows(buffer)
  const width = header.labels.length
  if (width > MOST_LABELS) throw new Error(`rows of ${width} labels cannot be added, only of ${MOST_LABELS}`)
  const direct = header.settings.direct as number
  const stride = Math.ceil(width / 4)
  const sparse = keys.length - lowerBound(keys, direct)
  let slotBits = 4
  while (2 ** slotBits < sparse * 1.6) slotBits++
  const slotShift = 32 - slotBits
  const bitShift = slotShift - BITS_A_SLOT
  const bits = new Int32Array(2 ** (32 - bitShift - 5))
  const entry = stride + 1
  const slots = direct * stride
  const memory = new Int32Array(slots + (2 ** slotBits + ROOM_BEHIND) * entry).fill(NOUGHT)
  for (let slot = slots; slot < memory.length; slot += entry) memory[slot] = 0
  const byteOf = new Int32Array(keys.length)
  for (let row = 0; row < keys.length; row++) {
    const feature = keys[row]
    let place = feature * stride
    if (feature >= direct) {
      let slot = slots + firstSlot(feature, slotShift) * entry
      while (memory[slot] !== 0) slot += entry
      memory[slot] = feature
      const bit = Math.imul(feature, SPREAD) >>> bitShift
      bits[bit >>> 5] |= 1 << bit
      place = slot + 1
    }
    byteOf[row] = place * 4
  }
  // Label by label, as they stand in the file: the simplest of loops, since starting runs it but once.
  const bytes = new Uint8Array(memory.buffer)
  for (let label = 0; label < width; label++) {
    const from = label * keys.length
    for (let row = 0; row < keys.length; row++) bytes[byteOf[row] + label] = columns[from + row] ^ 0x80
  }
  if (memory.at(-entry) !== 0) throw new Error('features of a weight file must be spread evenly')
  return { ...header, direct, stride, memory, slotShift, bits, bitShift }
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

/**
 * The first slot of a feature; up to four features in a row share it,
 * since what is asked for together should stand together.
 */
function firstSlot(feature: number, slotShift: number): number {
  return Math.imul(feature >>> 2, SPREAD) >>> slotShift
}

/** Features that a call may add: more than any token has. Sums of so many unsigned bytes fit 16 bits. */
const MOST_FEATURES = 256

/** Where in `memory` the row of each feature stands. */
const places = new Int32Array(MOST_FEATURES)
/** Which features are looked up, and what stands in their first slots. */
const asked = new Int32Array(MOST_FEATURES)
const found = new Int32Array(MOST_FEATURES)

/**
 * Adds the rows of the first `count` features to `lanes` from `at` on: signed sums of 16 bits, two an
 * integer, the lower one's borrow taken from the upper: `2 * stride` integers. What several calls gave may be
 * added as integers, up to 258 rows. The engine spends more time here than anywhere else.
 */
export function addToLanes(
  tables: Tables,
  features: Int32Array,
  count: number,
  lanes: Int32Array,
  at: number,
): void {
  const { memory, stride } = tables
  findRows(tables, features, count)
  const excess = Math.imul(count, EXCESS)
  if (stride === 3) {
    addTriples(memory, count, excess, lanes, at)
    return
  }
  for (let word = 0; word < stride; word++) {
    let even = 0
    let odd = 0
    for (let k = 0; k < count; k++) {
      const weights = memory[places[k] + word]
      even = (even + (weights & LANES)) | 0
      odd = (odd + ((weights >>> 8) & LANES)) | 0
    }
    lanes[at + 2 * word] += even - excess
    lanes[at + 2 * word + 1] += odd - excess
  }
}

/** Adds rows of three integers, each read once. */
function addTriples(memory: Int32Array, count: number, excess: number, lanes: Int32Array, at: number): void {
  let even0 = 0
  let odd0 = 0
  let even1 = 0
  let odd1 = 0
  let even2 = 0
  let odd2 = 0
  for (let k = 0; k < count; k++) {
    const place = places[k]
    const first = memory[place]
    const second = memory[place + 1]
    const third = memory[place + 2]
    even0 = (even0 + (first & LANES)) | 0
    odd0 = (odd0 + ((first >>> 8) & LANES)) | 0
    even1 = (even1 + (second & LANES)) | 0
    odd1 = (odd1 + ((second >>> 8) & LANES)) | 0
    even2 = (even2 + (third & LANES)) | 0
    odd2 = (odd2 + ((third >>> 8) & LANES)) | 0
  }
  lanes[at] += even0 - excess
  lanes[at + 1] += odd0 - excess
  lanes[at + 2] += even1 - excess
  lanes[at + 3] += odd1 - excess
  lanes[at + 4] += even2 - excess
  lanes[at + 5] += odd2 - excess
}

/**
 * Fills `places`. Many of the features that are looked up are absent: a bit tells so for nearly all of those,
 * and memory as small as the bits is soon read. Of the others all first slots are read before any is looked
 * at, so that the processor waits for many lines of memory at once.
 */
function findRows(
  { memory, direct, stride, slotShift, bits, bitShift }: Tables,
  features: Int32Array,
  count: number,
): void {
  const entry = stride + 1
  const slots = direct * stride
  let open = 0
  for (let k = 0; k < count; k++) {
    const feature = features[k]
    if (feature < direct) {
      places[k] = feature * stride
    } else {
      places[k] = 0
      asked[open] = k
      const bit = Math.imul(feature, SPREAD) >>> bitShift
      open += (bits[bit >>> 5] >>> bit) & 1
    }
  }
  for (let a = 0; a < open; a++) {
    const slot = slots + firstSlot(features[asked[a]], slotShift) * entry
    places[asked[a]] = slot + 1
    found[a] = memory[slot]
  }
  for (let a = 0; a < open; a++) {
    const k = asked[a]
    for (let there = found[a]; there !== features[k] && there !== 0; there = memory[places[k] - 1])
      places[k] += entry
  }
}

/** Writes into `scores`, from `to` on, the sums that `lanes` holds from `at` on. */
export function unpack(
  { labels }: Tables,
  lanes: Int32Array,
  at: number,
  scores: Int32Array,
  to: number,
): void {
  for (let label = 0; label < labels.length; label++) {
    const lane = lanes[at + (label >> 2) * 2 + (label & 1)]
    // Half a lane's range more undoes the borrow.
    scores[to + label] = (label & 2) === 0 ? (lane << 16) >> 16 : (lane + 0x8000) >> 16
  }
}
