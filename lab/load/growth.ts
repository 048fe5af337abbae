/** Median of the last third of some values / median of the middle third: 1 where they settled. */
export function growth(values: readonly number[]): number {
  const third = Math.floor(values.length / 3)
  return median(values.slice(-third)) / median(values.slice(-2 * third, -third))
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}
