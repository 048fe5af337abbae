import type { Document } from '../document/document.ts'
import { numberOfWord, WORD_NUMBER } from '../lexicons/vocabulary.ts'
import { MOST_WORDS } from '../lexicons/word-numbers.ts'
import { type Distribution, perThousandWords } from './rates.ts'
import type { AbsolutismResult } from './results.ts'
import { type CueChanges, changeCues } from './wording/cue-changes.ts'
import { findCues } from './wording/find-cues.ts'
import { ABSOLUTISM_CATEGORIES, absolutes } from './wording/lexicons.ts'
import { scoreWording } from './wording/score-wording.ts'
import { wordFacts } from './wording/word-facts.ts'

/**
 * The absolutist dictionary of Al-Mosaiwi & Johnstone (2018,
 * Clinical Psychological Science 6:4), by word number.
 */
const isValidated = new Uint8Array(MOST_WORDS)
for (const word of (
  'absolutely all always complete completely constant constantly definitely entire ever every everyone everything ' +
  'full must never nothing totally whole'
).split(' ')) {
  isValidated[numberOfWord(word)] = 1
}

/**
 * Absolutism: how much of a text is all or nothing.
 *
 * Rate of absolutes per 1,000 words: universals, nils, extremes, uniqueness, necessity and impossibility,
 * after fixed phrases ("after all"), names and hedged quantifiers ("almost all") are set aside. `validated`
 * is the plain rate of the 19 words of Al-Mosaiwi & Johnstone (2018), every occurrence counted, so that it
 * compares with published figures.
 *
 * @param distribution the rates of the reference corpus
 * @param changes what the caller adds to the cues, or takes out of them
 * @returns rates per 1,000 words; spans in UTF-16 units of the text as sent
 */
export function absolutism(
  document: Document,
  distribution: Distribution,
  changes?: CueChanges,
): AbsolutismResult {
  return {
    ...scoreWording(
      changeCues(findCues(document, absolutes), document, 'absolutism', changes),
      document,
      ABSOLUTISM_CATEGORIES,
      distribution,
    ),
    validated: { perThousandWords: perThousandWords(countValidated(document), document.words) },
  }
}

function countValidated(document: Document): number {
  const { tokens } = document
  const codes = wordFacts(document).code
  let count = 0
  for (let token = 0; token < tokens.count; token++) {
    count += isValidated[codes[tokens.type[token]] & WORD_NUMBER]
  }
  return count
}
