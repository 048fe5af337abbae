/**
 * The bare pass that every analysis is measured against: cut words by character codes, look each up in a Map.
 *
 * @returns the number of words that the Map knows
 */
export function barePass(text: string, known: ReadonlyMap<string, number>): number {
  let found = 0
  let start = -1
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 32
    const inside =
      (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 39
    if (inside) {
      if (start < 0) start = i
    } else if (start >= 0) {
      if (known.has(text.slice(start, i))) found++
      start = -1
    }
  }
  return found
}
