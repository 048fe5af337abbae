/** What a weight file says of itself before the numbers begin. */
export interface WeightsHeader {
  readonly task: string
  readonly labels: readonly string[]
  readonly scale: number
  readonly settings: Readonly<Record<string, unknown>>
}

/** "DMW1", read as a little-endian integer. */
const MAGIC = 0x31574d44

/** The rows of a weight file, as they stand in it. */
export interface WeightRows {
  readonly header: WeightsHeader
  /** Sorted, positive and distinct. */
  readonly keys: Int32Array
  /** The weights label by label: that of `label` and row `r` is at `label * keys.length + r`. */
  readonly columns: Int8Array
}

/**
 * Reads a weight file: magic, header length, JSON header, the sorted keys as gaps of seven bits a byte, then
 * the weights label by label (a column compresses better than a row).
 *
 * @throws Error where the bytes are not a weight file
 */
export function readRows(buffer: ArrayBuffer): WeightRows {
  const view = new DataView(buffer)
  if (buffer.byteLength < 8 || view.getUint32(0, true) !== MAGIC) throw new Error('not a weight file')
  const headerEnd = 8 + view.getUint32(4, true)
  const { rows, ...header }: WeightsHeader & { rows: number } = JSON.parse(
    new TextDecoder().decode(new Uint8Array(buffer, 8, headerEnd - 8)),
  )
  const bytes = new Uint8Array(buffer, headerEnd)
  const keys = new Int32Array(rows)
  let at = 0
  let key = 0
  for (let row = 0; row < rows; row++) {
    let gap = 0
    let shift = 0
    let byte: number
    do {
      byte = bytes[at++]
      gap |= (byte & 0x7f) << shift
      shift += 7
    } while (byte & 0x80)
    key += gap
    keys[row] = key
  }
  return { header, keys, columns: new Int8Array(buffer, headerEnd + at) }
}

/**
 * Writes a weight file from rows sorted by key
 * (`header.labels.length` integers each); same input, same bytes.
 */
export function writeWeights(
  header: WeightsHeader,
  keys: ArrayLike<number>,
  rows: ArrayLike<number>,
): Uint8Array<ArrayBuffer> {
  const width = header.labels.length
  const json = new TextEncoder().encode(JSON.stringify({ ...header, rows: keys.length }))
  const body: number[] = []
  for (let row = 0, last = 0; row < keys.length; row++) {
    let gap = keys[row] - last
    if (gap <= 0) throw new Error('keys must be positive, sorted and distinct')
    last = keys[row]
    while (gap > 0x7f) {
      body.push((gap & 0x7f) | 0x80)
      gap >>>= 7
    }
    body.push(gap)
  }
  for (let label = 0; label < width; label++) {
    for (let row = 0; row < keys.length; row++) body.push(rows[row * width + label] & 0xff)
  }
  const bytes = new Uint8Array(8 + json.length + body.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, json.length, true)
  bytes.set(json, 8)
  bytes.set(body, 8 + json.length)
  return bytes
}
