import type { Span } from '../../document.ts'
import type { SourcePhrase } from '../phrases/phrases.ts'
import { wordList } from '../word-lists.ts'
import type { SourceText } from './source-text.ts'

/** A longer name is a whole clause that was taken for a source. */
const LONGEST_NAME = 80
/** So many words of a phrase tell it from every other. */
const MOST_WORDS = 12
/** No acronym is longer. */
const MOST_INITIALS = 8

const ARTICLES = wordList('the a an')
/** Words that make no difference between two phrases. */
const SLIGHT = wordList("the a an , 's")

/** Where a phrase names its source: a person by the full name, wherever the text has it, others without an article. */
function nameSpan({ document: { tokens }, is, fullNames }: SourceText, phrase: SourcePhrase): Span {
  let { firstToken, endToken } = phrase
  if (phrase.kind === 'named-person') {
    const full = phrase.given === undefined ? fullNames.of(phrase.head) : undefined
    ;({ firstToken, endToken } = full ?? phrase.name)
  } else if (endToken - firstToken > 1 && is(firstToken, ARTICLES)) firstToken++
  return { start: tokens.start[firstToken], end: tokens.end[endToken - 1] }
}

/** What a phrase names its source. */
export function nameOf(text: SourceText, phrase: SourcePhrase): string {
  const { start, end } = nameSpan(text, phrase)
  return text.document.text.slice(start, end)
}

/** What a phrase names its source where that tells more than the name known so far; else that. */
export function fullerName(text: SourceText, phrase: SourcePhrase, known: string): string {
  const { start, end } = nameSpan(text, phrase)
  const fuller = end - start > known.length && end - start <= LONGEST_NAME
  return fuller ? text.document.text.slice(start, end) : known
}

/** The words of a phrase in lower case, less articles and the like. */
export function wordsOf({ is, lowerAt }: SourceText, phrase: SourcePhrase): string[] {
  const words: string[] = []
  for (let token = phrase.firstToken; token < phrase.endToken && words.length < MOST_WORDS; token++) {
    if (!is(token, SLIGHT)) words.push(lowerAt(token))
  }
  return words
}

/** The first letters of the words with capitals, in lower case: "epa" of "the Environmental Protection Agency". */
export function initialsOf(
  { isCapital, formAt, lowerAt }: SourceText,
  { firstToken, endToken }: SourcePhrase,
): string {
  let initials = ''
  for (let token = firstToken; token < endToken && initials.length < MOST_INITIALS; token++) {
    if (isCapital(token) && lowerAt(token) !== 'the') initials += formAt(token)[0]
  }
  return initials.toLowerCase()
}
