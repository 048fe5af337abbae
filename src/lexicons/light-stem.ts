const VOWELS = 'aeiouy'

/**
 * A word in lower case without its inflection: "accused", "accusing" and "accuses" give "accus". Far cheaper
 * than Porter's, and as good for telling words apart: it only has to be the same for every form of a word.
 */
export function lightStemOf(lower: string): string {
  let end = lower.length
  if (end <= 3) return lower
  if (lower.endsWith("'s")) end -= 2
  if (lower.endsWith('ies') || lower.endsWith('ied')) return `${lower.slice(0, end - 3)}i`
  if (lower.endsWith('ing') && hasVowel(lower, end - 3)) end -= 3
  else if (lower.endsWith('ed') && hasVowel(lower, end - 2)) end -= 2
  else if (
    lower.endsWith('sses') ||
    lower.endsWith('xes') ||
    lower.endsWith('ches') ||
    lower.endsWith('shes')
  )
    end -= 2
  else if (lower.endsWith('s') && !lower.endsWith('ss') && !lower.endsWith('us') && !lower.endsWith('is'))
    end -= 1
  else if (lower.endsWith('ly') && end > 5) end -= 2
  if (end > 3 && lower[end - 1] === 'e') end -= 1
  if (end > 3 && lower[end - 1] === lower[end - 2] && !VOWELS.includes(lower[end - 1])) end -= 1
  return lower[end - 1] === 'y' && end > 3 ? `${lower.slice(0, end - 1)}i` : lower.slice(0, end)
}

function hasVowel(text: string, end: number): boolean {
  if (end < 2) return false
  for (let i = 0; i < end; i++) if (VOWELS.includes(text[i])) return true
  return false
}
