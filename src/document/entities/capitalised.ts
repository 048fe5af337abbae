/** A word in lower case as the gazetteers write it in a name. */
export function capitalised(lower: string): string {
  return lower.charAt(0).toUpperCase() + lower.slice(1)
}
