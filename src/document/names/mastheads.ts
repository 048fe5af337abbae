import { Fact, PLACE_FACTS } from '../../lexicons/gazetteer.ts'
import { kindNumber, labelOf } from './labels.ts'
import type { NameView } from './view.ts'

/** Last words of newspapers' names. */
const TITLES = new Set(
  'times post journal news herald tribune globe register republic enquirer star gazette press review shimbun'.split(
    ' ',
  ),
)

const BEGIN = labelOf(kindNumber('organization'), true)
const INSIDE = labelOf(kindNumber('organization'), false)

/**
 * Makes the names of known newspapers whole: the newswire that the labeller learned from is cut at the places
 * inside names, so that it would find a city and a "Times" in "the Dallas Times".
 */
export function joinMastheads({ document, phrase, count, first, end }: NameView, labels: Uint8Array): void {
  const { tokens, types, sentences } = document
  for (let run = 0; run < count; run++) {
    for (let token = first[run]; token < end[run]; token++) {
      const facts = phrase[token] >> 2
      if ((phrase[token] & 3) !== 1 || !(facts & Fact.organization) || facts & PLACE_FACTS) continue
      let last = token + 1
      while (last < end[run] && phrase[last] === facts * 4 + 2) last++
      if (last >= end[run] || phrase[last] !== facts * 4 + 3) continue
      if (!TITLES.has(types.lower[tokens.type[last]])) continue
      const begin =
        token > sentences.firstToken[tokens.sentence[token]] + 1 &&
        types.form[tokens.type[token - 1]] === 'The'
          ? token - 1
          : token
      if (!isOne(labels, begin, last)) {
        labels[begin] = BEGIN
        labels.fill(INSIDE, begin + 1, last + 1)
      }
      token = last
    }
  }
}

/** Whether the tokens already stand in one organization's name. */
function isOne(labels: Uint8Array, first: number, last: number): boolean {
  if (labels[first] !== BEGIN && labels[first] !== INSIDE) return false
  for (let token = first + 1; token <= last; token++) if (labels[token] !== INSIDE) return false
  return true
}
