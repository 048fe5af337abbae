/** The value that a share of the others do not exceed; `sorted` ascends. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
}
