import type { Document } from '../document.ts'
import { Writing } from './writing.ts'

/**
 * Sentences whose words nearly all have a capital, or are in capitals (1): there a capital tells nothing.
 *
 * @param writing what each type is, by `writingOf`
 */
export function headlines({ tokens, sentences }: Document, writing: Int32Array): Uint8Array {
  const headline = new Uint8Array(sentences.count)
  for (let s = 0; s < sentences.count; s++) {
    const end = sentences.endToken[s]
    let words = 0
    let cased = 0
    let inCapitals = 0
    for (let token = sentences.firstToken[s]; token < end; token++) {
      const flags = writing[tokens.type[token]]
      if ((flags & Writing.word) === 0) continue
      words++
      if ((flags & Writing.cased) === 0) continue
      cased++
      if ((flags & Writing.capitals) !== 0) inCapitals++
    }
    if ((words >= 4 && cased > 0.7 * words) || (words >= 3 && inCapitals > 0.7 * words)) headline[s] = 1
  }
  return headline
}
