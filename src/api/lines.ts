/** A line longer than the limit; its bytes were let go. */
export const TOO_LONG = Symbol('too long')

const LINE_FEED = 10

/**
 * The lines of a stream of bytes, without their ends; blank lines are left out.
 * Holds one line at a time, and of a line longer than `limit` bytes nothing.
 */
export async function* readLines(
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Uint8Array | typeof TOO_LONG> {
  let parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    let from = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, end))
      yield* line()
      from = end + 1
    }
    add(chunk.subarray(from))
  }
  yield* line()

  function add(part: Uint8Array) {
    length += part.byteLength
    if (length > limit) parts = []
    else parts.push(part)
  }

  function* line() {
    const bytes = length > limit ? TOO_LONG : joined(parts, length)
    parts = []
    length = 0
    if (bytes === TOO_LONG || !bytes.every(isBlank)) yield bytes
  }
}

const isBlank = (byte: number) => byte === 32 || byte === 9 || byte === 13

/** Some bytes, end to end. */
export function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.byteLength
  }
  return bytes
}
