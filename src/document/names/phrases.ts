import { phrasesFrom } from '../../lexicons/gazetteer.ts'
import { longestPhrase } from '../../lexicons/phrases.ts'
import type { Document, WordTypes } from '../document.ts'
import { rememberByWord } from '../shared-words.ts'
import type { Capitals } from './capitals.ts'
import { Near, type NearWords } from './near.ts'
import { KIND_FACTS } from './word-row.ts'

/** Classes of places in an entry. */
const FIRST = 1
const INNER = 2
const LAST = 3

/** The entries of several words that begin with a word; null where there is none. */
const phrasesOf = rememberByWord(({ form }: WordTypes, type: number) => phrasesFrom(form[type]) ?? null)

/**
 * For each token its place in an entry of several words, which must begin with a capital of a run: the entry's facts
 * times 4, and the place's class; 0 for none.
 */
export function phrasesAt(
  { tokens, types, sentences }: Document,
  { count, first, end }: Capitals,
  { words, strip, start }: NearWords,
): Int32Array {
  const phrase = new Int32Array(tokens.count)
  let sentenceEnd = 0
  const wordAt = (token: number) => (token < sentenceEnd ? types.form[tokens.type[token]] : undefined)
  for (let run = 0; run < count; run++) {
    sentenceEnd = sentences.endToken[tokens.sentence[first[run]]]
    for (let token = first[run]; token < end[run]; token++) {
      if (words[strip[start[run] + token - first[run]] + Near.capital] === 0) continue
      const phrases = phrasesOf(types, tokens.type[token])
      const entry = phrases === null ? null : longestPhrase(phrases, token, wordAt)
      if (entry === null) continue
      const last = entry.words.length - 1
      for (let k = 0; k <= last; k++) {
        if (phrase[token + k] !== 0) continue
        phrase[token + k] = (entry.facts & KIND_FACTS) * 4 + (k === 0 ? FIRST : k === last ? LAST : INNER)
      }
    }
  }
  return phrase
}
