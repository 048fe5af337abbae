import { type Document, TokenKind } from '../document.ts'
import { withCompanies } from './companies.ts'
import type { NounClass } from './phrases/nouns.ts'
import { isListed, type WordList } from './word-lists.ts'
import type { WordFacts } from './words.ts'

/** A text as the rules of grammar read it, token by token. Of a token beyond its ends nothing holds. */
export interface ReadText {
  readonly document: Document
  readonly facts: WordFacts
  /** By token: 1 inside quotation marks. */
  readonly quoted: Uint8Array
  formAt(token: number): string
  lowerAt(token: number): string
  /** Whether a word is in a closed list. */
  is(token: number, list: WordList): boolean
  /** Whether it is a word or a number. */
  isWord(token: number): boolean
  isMark(token: number): boolean
  isClitic(token: number): boolean
  isCapital(token: number): boolean
  nounAt(token: number): NounClass | undefined
  /** What the word may do in a frame: a `Part`. */
  partAt(token: number): number
  /** What the gazetteers list the word as: `Fact` flags. */
  factsAt(token: number): number
  /** The first token of a token's sentence, and the one behind the last. */
  startOf(token: number): number
  endOf(token: number): number
}

/** A document, read through what is known of its words. */
export function readText(document: Document, facts: WordFacts): ReadText {
  const { type, sentence } = document.tokens
  const { form, lower, kind, clitic } = document.types
  const { firstToken, endToken } = document.sentences
  const { capital, noun, part, lists } = facts
  const listed = withCompanies(document, facts)
  return {
    document,
    facts,
    quoted: document.quoted,
    formAt: (token) => form[type[token]],
    lowerAt: (token) => lower[type[token]],
    is: (token, list) => isListed(lists, type[token], list),
    isWord: (token) => kind[type[token]] <= TokenKind.number,
    isMark: (token) => kind[type[token]] === TokenKind.punctuation,
    isClitic: (token) => clitic[type[token]] === 1,
    isCapital: (token) => capital[type[token]] === 1,
    nounAt: (token) => noun[type[token]],
    partAt: (token) => part[type[token]],
    factsAt: (token) => listed[type[token]],
    startOf: (token) => firstToken[sentence[token]],
    endOf: (token) => endToken[sentence[token]],
  }
}
