import { phrasesFrom } from '../../lexicons/gazetteer.ts'
import { longestPhrase } from '../../lexicons/phrase-book.ts'
import type { Document, WordTypes } from '../document.ts'
import { rememberByWord } from '../tokens/shared-words.ts'
import type { Capitals } from './capitals.ts'
import { Near, type NearWords } from './near.ts'
import { type NameVocabulary, UNKNOWN } from './vocabulary.ts'
import { KIND_FACTS } from './word-row.ts'

/** Classes of places in an entry. */
const FIRST = 1
const INNER = 2
const LAST = 3

/** The entries of several words that begin with a word; null where there is none. */
const phrasesOf = rememberByWord(({ form }: WordTypes, type: number) => phrasesFrom(form[type]) ?? null)

/** For each token its place in an entry of several words, which must begin with a capital of a run. */
export interface EntriesAt {
  /** The entry's facts times 4, and the place's class; 0 for none. */
  readonly phrase: Int32Array
  /** The same with the number of the facts in the vocabulary. */
  readonly phraseNumber: Int32Array
}

/** Looks for entries of several words. */
export function entriesAt(
  { tokens, types, sentences }: Document,
  { count, first, end }: Capitals,
  { words, strip, start }: NearWords,
  { facts }: NameVocabulary,
): EntriesAt {
  const phrase = new Int32Array(tokens.count)
  const phraseNumber = new Int32Array(tokens.count)
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
      const flags = entry.facts & KIND_FACTS
      const number = facts.get(flags) ?? UNKNOWN
      for (let k = 0; k <= last; k++) {
        if (phrase[token + k] !== 0) continue
        const part = k === 0 ? FIRST : k === last ? LAST : INNER
        phrase[token + k] = flags * 4 + part
        phraseNumber[token + k] = number * 4 + part
      }
    }
  }
  return { phrase, phraseNumber }
}
