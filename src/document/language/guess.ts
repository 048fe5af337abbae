import { type Document, TokenKind, type WordTypes } from '../document.ts'
import { rememberTypes } from '../tokens/shared-rows.ts'
import { CODES, ENGLISH, EVIDENCE, evidenceOf } from './function-words.ts'
import { languageByScript, latinLettersOf } from './scripts.ts'

/** The language that a text is most likely written in. */
export interface LanguageGuess {
  /** ISO 639-1, or "und" where the text is too short or mixed to tell. */
  readonly code: string
  /** 0 to 1: its evidence over that of it and of English; for English, of it and of its nearest rival. */
  readonly confidence: number
}

const UNDETERMINED: LanguageGuess = { code: 'und', confidence: 0 }

/** Fewer words than these tell of no language other than English: headlines hold names from anywhere. */
const ENOUGH_WORDS = 8
/** As many different function words as a stretch of foreign names does not have. */
const ENOUGH_HITS = 4
/** Share of function words from which on a language counts as found; running text has three times as many. */
const FOUND_SHARE = 0.1
/** English is ruled out only where it has less than a third of another language's evidence. */
const RULED_OUT = 1 / 3

/** Set where a word is in another script than Latin; the bits below are the number of its evidence. */
const FOREIGN_SCRIPT = 1 << 16

/** What each word of a text tells alone; 0 for what is no word. */
const readWords = rememberTypes(1, (types: WordTypes, type: number, into: Int32Array, at: number) => {
  if (types.kind[type] !== TokenKind.word) return
  into[at] = evidenceOf(types, type) | (latinLettersOf(types, type) < 0 ? FOREIGN_SCRIPT : 0)
})

/**
 * The language of a text, by its script or, in Latin script, by the share of each language's function words.
 *
 * Made to refuse what is clearly not English and never what is: a foreign language is found only in a text of
 * some length, by several different function words of its own, and with next to no English beside them.
 */
export function guessLanguage(document: Document): LanguageGuess {
  const { tokens, types } = document
  const frequency = new Int32Array(types.count)
  for (let token = 0; token < tokens.count; token++) frequency[tokens.type[token]]++
  const told = readWords(types)
  if (told.some((bits) => bits >= FOREIGN_SCRIPT)) {
    const foreign = languageByScript(document, frequency)
    if (foreign !== null) return foreign
  }

  const evidence = new Float64Array(CODES.length)
  const hits = new Int32Array(CODES.length)
  let words = 0
  for (let type = 0; type < types.count; type++) {
    if (types.kind[type] !== TokenKind.word) continue
    if (types.clitic[type] === 0) words += frequency[type]
    const number = told[type] & (FOREIGN_SCRIPT - 1)
    if (number === 0) continue
    const { languages, share } = EVIDENCE[number]
    for (const language of languages) {
      evidence[language] += share * frequency[type]
      hits[language]++
    }
  }

  let best = 0
  for (let language = 1; language < CODES.length; language++) {
    if (evidence[language] > evidence[best]) best = language
  }
  if (words === 0 || evidence[best] < FOUND_SHARE * words) return UNDETERMINED
  if (best !== ENGLISH) {
    const sure = words >= ENOUGH_WORDS && hits[best] >= ENOUGH_HITS
    if (!sure || evidence[ENGLISH] > RULED_OUT * evidence[best]) return UNDETERMINED
  }
  // What matters is whether a text is English: Portuguese beside it makes Spanish no less foreign.
  let rival = evidence[ENGLISH]
  if (best === ENGLISH) {
    rival = 0
    for (let language = 0; language < CODES.length; language++) {
      if (language !== ENGLISH && evidence[language] > rival) rival = evidence[language]
    }
  }
  return { code: CODES[best], confidence: evidence[best] / (evidence[best] + rival) }
}
