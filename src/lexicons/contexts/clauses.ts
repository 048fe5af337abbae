import { inSentence, isWord, wordAt } from '../words.ts'
import { BE, CLAUSE_SUBJECTS, NEGATORS, wordSet } from './closed-classes.ts'
import type { ContextTest } from './registry.ts'

/** How far "or" may stand from its "whether". */
const OR_WINDOW = 20

/** "whether … or": both cases named. */
const hasOr: ContextTest = (text, _first, end) => {
  for (let token = end; token < end + OR_WINDOW; token++) {
    const word = wordAt(text, token, end - 1)
    if (word === '' || word === ';') return false
    if (word === 'or') return true
  }
  return false
}

/** No negation right before. */
const isNotNegated: ContextTest = (text, first) => !NEGATORS.has(wordAt(text, first - 1, first))

/** At the head of its clause, or before "that": "provided that", not "she provided". */
const isProviso: ContextTest = (text, first, end) => {
  const after = wordAt(text, end, first)
  if (after === 'that') return true
  return (
    (first === 0 || !isWord(text, first - 1) || wordAt(text, first - 1, first) === '') &&
    PROVISO_SUBJECTS.has(after)
  )
}

const PROVISO_SUBJECTS = wordSet('the it he she they we you i there no')

/** After a pause, or at a sentence's head: "he lied, period". */
const isAfterPause: ContextTest = (text, first) =>
  !inSentence(text, first - 1, first) || PAUSES.has(wordAt(text, first - 1, first))

const PAUSES = wordSet(', ; : . - – — ( …')

/** A clause follows, and no measure stands before: not "as long as a bus". */
const isClausal: ContextTest = (text, first, end) =>
  !BE.has(wordAt(text, first - 1, first)) && CLAUSE_SUBJECTS.has(wordAt(text, end, first))

/** An adverb of the sentence: "Overall, the plan worked". */
const isSentenceAdverb: ContextTest = (text, first, end) => {
  const after = wordAt(text, end, first)
  return after === ',' || after === '' || after === '.' || wordAt(text, first - 1, first) === ','
}

export const clauseTests = {
  'with-or': hasOr,
  'not-negated': isNotNegated,
  'provided-that': isProviso,
  'after-pause': isAfterPause,
  clausal: isClausal,
  'adverbial-initial': isSentenceAdverb,
} satisfies Record<string, ContextTest>
