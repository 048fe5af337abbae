/** A word without the full stop of its abbreviation: "U.S." and "U.S" are one. */
export function withoutStop(word: string): string {
  return word.length > 1 && word.charCodeAt(word.length - 1) === 0x2e ? word.slice(0, -1) : word
}
