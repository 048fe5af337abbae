/** What was counted at least `least` times and holds no space, the most frequent first. */
export function frequent<Entry extends string | number>(
  counts: ReadonlyMap<Entry, number>,
  least: number,
): Entry[] {
  return [...counts]
    .filter(([entry, count]) => count >= least && !/\s/.test(String(entry)))
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([entry]) => entry)
}
