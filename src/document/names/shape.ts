const UPPER = 1
const LOWER = 2
const DIGIT = 3

/** Longest run of shape classes that is told apart. */
const LONGEST = 8

/**
 * A hash of a word's shape: its runs of capitals, small letters, digits and other marks in order, and its
 * length up to five ("U.S." and "D.C." share one, "NATO" and "WHO" do not).
 */
export function shapeHash(form: string): number {
  let hash = Math.min(form.length, 5)
  let last = 0
  let runs = 0
  for (let i = 0; i < form.length && runs < LONGEST; i++) {
    const kind = classOf(form, i)
    if (kind === last) continue
    hash = Math.imul(hash, 131) + kind
    last = kind
    runs++
  }
  return hash
}

function classOf(form: string, index: number): number {
  const code = form.charCodeAt(index)
  if (code >= 97 && code <= 122) return LOWER
  if (code >= 65 && code <= 90) return UPPER
  if (code >= 48 && code <= 57) return DIGIT
  if (code < 128) return code
  const character = form[index]
  if (character !== character.toLowerCase()) return UPPER
  return character !== character.toUpperCase() ? LOWER : code
}
