import type { PhraseWords } from './phrase-words.ts'

const NAME_ENDINGS = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv'])

/** Whether a word closes a name without being part of it: "Ana Lima Jr." */
export function isNameEnding(lower: string): boolean {
  return NAME_ENDINGS.has(lower)
}

/** Where the part of a phrase that begins at `start` ends: before the first comma or postmodifier. */
export function endOfPart(words: PhraseWords, start: number): number {
  let at = start
  while (at < words.endToken && (at === start || isInPart(words, at))) at++
  return at
}

function isInPart(words: PhraseWords, token: number): boolean {
  const { lowerAt } = words
  const lower = lowerAt(token)
  if (!words.isWord(token)) return lower.length === 1 && "./&'’".includes(lower)
  // "The lawyer representing Lima": what follows tells more of the noun before.
  if (lower.endsWith('ing') && !words.isCapital(token) && words.nounAt(token - 1) !== undefined) return false
  // An article in mid-phrase begins another phrase: what stands there was cut too wide.
  const another = words.isArticle(token) && !words.isDeterminer(token - 1) && lowerAt(token - 1) !== 'all'
  return !another && !words.isPostmodifier(token)
}

/** The last known noun or the name of `[start, stop)`; else the end of its first name; else its last word. */
export function headIn(words: PhraseWords, start: number, stop: number): number {
  const { isProper, nounAt, isClitic, lowerAt } = words
  let last = stop - 1
  while (last > start && (!words.isWord(last) || isClitic(last) || isNameEnding(lowerAt(last)))) last--
  if (isProper(last) || nounAt(last) !== undefined) return last
  for (let token = last; token >= start && !isClitic(token); token--) {
    if (nounAt(token) !== undefined) return token
  }
  // "The Republican hopefuls": many, whatever stands before.
  if (words.isPlural(last) && !words.isCapital(last)) return last
  for (let token = start; token <= last; token++) {
    if (!isProper(token)) continue
    while (token < last && isProper(token + 1)) token++
    return token
  }
  return last
}
