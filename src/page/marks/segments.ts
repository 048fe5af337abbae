/** A stretch that is covered by the same spans from end to end. */
export interface Segment {
  readonly start: number
  readonly end: number
  /** Indices of the spans that cover it, in ascending order. */
  readonly spans: readonly number[]
}

/**
 * Cuts a text at every edge of its spans, so that spans may
 * overlap in any way and still be drawn one after another.
 *
 * @returns stretches in order of the text, which together
 * are the whole text; offsets in the unit of the spans
 */
export function segmentsOf(
  spans: readonly { readonly start: number; readonly end: number }[],
  length: number,
): Segment[] {
  const edges = spans
    .flatMap(({ start, end }, index) => [
      { at: start, index, opens: true },
      { at: end, index, opens: false },
    ])
    .sort((a, b) => a.at - b.at)
  const open = new Set<number>()
  const segments: Segment[] = []
  let start = 0
  const cutAt = (end: number) => {
    if (end > start) segments.push({ start, end, spans: [...open].sort((a, b) => a - b) })
    start = end
  }
  for (const { at, index, opens } of edges) {
    cutAt(Math.min(at, length))
    if (opens) open.add(index)
    else open.delete(index)
  }
  cutAt(length)
  return segments
}
