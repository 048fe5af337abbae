import { Fact } from '../../lexicons/gazetteer.ts'
import { kindNumber, labelOf, OUTSIDE } from './labels.ts'
import { Near } from './near.ts'
import type { NameView } from './view.ts'

const FIRST = labelOf(kindNumber('person'), true)
const LATER = labelOf(kindNumber('person'), false)

/**
 * Takes the ordinary words of headlines out of the names of persons: where every word has a capital, "Peter
 * Okonjo Says" looks like one. A word is ordinary that unlabelled text knows in small letters, that is no
 * known name of persons, and that stands in no name outside of headlines, as another word of the name does.
 *
 * @param labels of all tokens; changed in place
 */
export function clearHeadlines(view: NameView, labels: Uint8Array): void {
  const { document, words, strip, start, count, first, end, headline } = view
  const { type, sentence } = document.tokens
  const named = new Uint8Array(document.types.count)
  for (let run = 0; run < count; run++) {
    if (headline[sentence[first[run]]] !== 0) continue
    for (let token = first[run]; token < end[run]; token++) {
      if (labels[token] !== OUTSIDE) named[type[token]] = 1
    }
  }
  for (let run = 0; run < count; run++) {
    if (headline[sentence[first[run]]] === 0) continue
    for (let token = first[run]; token < end[run]; token++) {
      if (labels[token] !== FIRST) continue
      let last = token
      while (labels[last + 1] === LATER) last++
      if (type.subarray(token, last + 1).some((type) => named[type] !== 0)) {
        for (let k = token; k <= last; k++) {
          if (named[type[k]] !== 0 || !isOrdinary(words, strip[start[run] + k - first[run]])) continue
          labels[k] = OUTSIDE
          if (k < last) labels[k + 1] = FIRST
        }
      }
      token = last
    }
  }
}

/**
 * Whether unlabelled text knows a near word, by its row,
 * in small letters, and the gazetteers not as a person's.
 */
function isOrdinary(words: Int32Array, row: number): boolean {
  return (
    (words[row + Near.familiar] & 1) !== 0 && (words[row + Near.flags] & (Fact.given | Fact.surname)) === 0
  )
}
