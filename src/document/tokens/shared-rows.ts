import { SHARED_WORDS, type SharedNumbers } from './shared-words.ts'

/**
 * Remembers a few whole numbers for each shared word, side by side in memory: what `rememberByWord` does for
 * one value, for facts that are read word by word for every text.
 *
 * @param width how many numbers a word has
 * @param compute writes them from `at` on; a pure function of the type's form and kind, and of nothing else
 * @returns a function that writes the numbers of a type from `at` on
 */
export function rememberRows<Types extends SharedNumbers>(
  width: number,
  compute: (types: Types, type: number, into: Int32Array, at: number) => void,
): (types: Types, type: number, into: Int32Array, at: number) => void {
  // Each word's numbers behind a mark that they are known, so that one line of memory tells all.
  const stride = width + 1
  let rows = new Int32Array(0)
  let of = -1
  return (types, type, into, at) => {
    const number = types.shared[type]
    if (number < 0) {
      compute(types, type, into, at)
      return
    }
    if (types.generation !== of) {
      of = types.generation
      rows = new Int32Array(SHARED_WORDS * stride)
    }
    const row = number * stride
    if (rows[row] === 0) {
      rows[row] = 1
      compute(types, type, rows, row + 1)
    }
    for (let i = 0; i < width; i++) into[at + i] = rows[row + 1 + i]
  }
}

/**
 * As `rememberRows`, for facts that every word of a text is asked for.
 *
 * @returns a function that gives the numbers of all types of a text,
 * `width` a type. All words are asked whether they are known before any is
 * looked at, so that the processor waits for many lines of memory at once.
 */
export function rememberTypes<Types extends SharedNumbers & { readonly count: number }>(
  width: number,
  compute: (types: Types, type: number, into: Int32Array, at: number) => void,
): (types: Types) => Int32Array {
  const stride = width + 1
  let rows = new Int32Array(0)
  let of = -1
  return (types) => {
    const { count, shared } = types
    if (types.generation !== of) {
      of = types.generation
      rows = new Int32Array(SHARED_WORDS * stride)
    }
    const all = new Int32Array(count * width)
    for (let type = 0; type < count; type++) {
      if (shared[type] >= 0) all[type * width] = rows[shared[type] * stride]
    }
    for (let type = 0, at = 0; type < count; type++, at += width) {
      if (shared[type] < 0) {
        compute(types, type, all, at)
        continue
      }
      const row = shared[type] * stride
      if (rows[row] === 0) {
        rows[row] = 1
        compute(types, type, rows, row + 1)
      }
      for (let i = 0; i < width; i++) all[at + i] = rows[row + 1 + i]
    }
    return all
  }
}
