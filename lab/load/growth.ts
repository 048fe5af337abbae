/** The least of the last third of some values / the least of the middle third: a leak raises the floor. */
export function growth(values: readonly number[]): number {
  const third = Math.floor(values.length / 3)
  return Math.min(...values.slice(-third)) / Math.min(...values.slice(-2 * third, -third))
}
