import type { Span } from '../../document.ts'
import { spanOf } from '../../token-range.ts'
import type { SourcePhrase } from '../phrases/source-phrase.ts'
import { COMMA, wordList } from '../word-lists.ts'
import type { SourceText } from './source-text.ts'

/** A longer name is a whole clause that was taken for a source. */
const LONGEST_NAME = 80
/** So many words of a phrase tell it from every other. */
const MOST_WORDS = 12
/** No acronym is longer. */
const MOST_INITIALS = 8

const ARTICLES = wordList('the a an')
/** First words of what tells more of a source. */
const ASIDES = wordList(
  `who which whose whom where when a an led seen drawn written held run made through in on with speaking
  however`,
)
/** Words that make no difference between two phrases. */
const SLIGHT = wordList("the a an , 's")

/**
 * Where a phrase names its source: a person by the full name, wherever the text has
 * it, others without an article.
 */
function nameSpan(text: SourceText, phrase: SourcePhrase): Span {
  const { is, fullNames } = text
  const { tokens } = text.document
  let { firstToken, endToken } = phrase
  if (phrase.kind === 'named-person') {
    const full = phrase.given === undefined ? fullNames.of(phrase.head) : undefined
    ;({ firstToken, endToken } = full ?? phrase.name)
  } else {
    if (endToken - firstToken > 1 && is(firstToken, ARTICLES)) firstToken++
    endToken = beforeAside(text, firstToken, endToken)
  }
  return spanOf(tokens, { firstToken, endToken })
}

/**
 * Where a name ends before what only tells more of it: "the institute | (NRI),
 * which …", "a memo | , seen by …".
 */
function beforeAside({ is, lowerAt }: SourceText, firstToken: number, endToken: number): number {
  for (let token = firstToken + 1; token < endToken; token++) {
    if (lowerAt(token) === '(') return token
    if (token + 1 < endToken && is(token, COMMA) && isAside(token + 1)) return token
  }
  return endToken

  /** "OpenAI, the maker of ChatGPT", but not "the mayor, the council and the port". */
  function isList(): boolean {
    for (let token = firstToken; token < endToken; token++) if (lowerAt(token) === 'and') return true
    return false
  }

  function isAside(token: number): boolean {
    if (lowerAt(token) === 'the') return !isList()
    return is(token, ASIDES) || lowerAt(token).endsWith('ed')
  }
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

/**
 * What abbreviates a name, in lower case: the first letters of its words with capitals ("epa" of "the
 * Environmental Protection Agency"), and what stands in brackets behind it.
 */
export function acronymsOf(
  { isCapital, formAt, lowerAt }: SourceText,
  { firstToken, endToken }: SourcePhrase,
): readonly string[] {
  let initials = ''
  for (let token = firstToken; token < endToken && initials.length < MOST_INITIALS; token++) {
    if (lowerAt(token) === '(') return [initials.toLowerCase(), lowerAt(token + 1)]
    if (isCapital(token) && lowerAt(token) !== 'the') initials += formAt(token)[0]
  }
  return [initials.toLowerCase()]
}
