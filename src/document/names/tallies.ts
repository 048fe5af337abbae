/** Counts in rows of `width` columns; one more at the end of a row holds their sum. */
export interface Tally {
  readonly width: number
  readonly counts: Int32Array
}

/** Nothing was counted. */
export const UNSEEN = -1

/** Rows of nothing. */
export function createTally(rows: number, width: number): Tally {
  return { width, counts: new Int32Array(rows * (width + 1)) }
}

/** Counts one. */
export function count({ width, counts }: Tally, row: number, column: number): void {
  counts[row * (width + 1) + column]++
  counts[row * (width + 1) + width]++
}

/**
 * What a row was counted as most often, one count of `less` left out (-1: none): the column, whether all agree, and
 * whether there are more than two counts, as one number below `4 * width`; `UNSEEN` where nothing is left.
 */
export function most({ width, counts }: Tally, row: number, less: number): number {
  const from = row * (width + 1)
  const total = counts[from + width] - (less < 0 ? 0 : 1)
  if (total === 0) return UNSEEN
  let best = UNSEEN
  let bestCount = 0
  for (let column = 0; column < width; column++) {
    const count = counts[from + column] - (column === less ? 1 : 0)
    if (count > bestCount) {
      best = column
      bestCount = count
    }
  }
  return best * 4 + (bestCount === total ? 2 : 0) + (total > 2 ? 1 : 0)
}
