import type { Segments, Tokens } from './document.ts'

/**
 * Segments that end before the tokens `ends`; where `numbers` is given,
 * each token's segment is written into it.
 */
export function segmentsOf(tokens: Tokens, ends: readonly number[], numbers?: Int32Array): Segments {
  const count = ends.length
  const segments = {
    count,
    start: new Int32Array(count),
    end: new Int32Array(count),
    firstToken: new Int32Array(count),
    endToken: Int32Array.from(ends),
  }
  for (let i = 0, first = 0; i < count; i++) {
    segments.start[i] = tokens.start[first]
    segments.end[i] = tokens.end[ends[i] - 1]
    segments.firstToken[i] = first
    numbers?.fill(i, first, ends[i])
    first = ends[i]
  }
  return segments
}
