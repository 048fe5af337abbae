import type { Attribution, Source } from './attributions/attribution.ts'
import type { Entity } from './entities/entity.ts'
import type { Name } from './names/name.ts'
import type { SharedNumbers } from './tokens/shared-words.ts'

/** A stretch of the text, in UTF-16 units of the text as sent; `end` is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What a token is made of. */
export const TokenKind = { word: 0, number: 1, punctuation: 2, symbol: 3, url: 4 } as const

/**
 * The tokens of a text, as a struct of arrays: token `i` stands at `[start[i], end[i])`.
 *
 * Clitics are tokens of their own ("do" + "n't", "Lima" + "'s") and continue the word before them; every
 * other word or number token begins a word. White space belongs to no token.
 */
export interface Tokens {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** Index of the token's word type in `Document.types`. */
  readonly type: Int32Array
  /** Index of the sentence that holds the token. */
  readonly sentence: Int32Array
}

/** The distinct words of a text. Whatever depends on the word alone is computed once for each. */
export interface WordTypes extends SharedNumbers {
  readonly count: number
  /** As written, with apostrophes straight and invisible characters removed. */
  readonly form: readonly string[]
  /** `form` in lower case. */
  readonly lower: readonly string[]
  /** A `TokenKind`. */
  readonly kind: Uint8Array
  /** 1 for a clitic ("n't", "'s", "'ll"). */
  readonly clitic: Uint8Array
}

/** Sentences or paragraphs: `[start, end)` in the text, `[firstToken, endToken)` in the tokens. */
export interface Segments {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly firstToken: Int32Array
  readonly endToken: Int32Array
}

/**
 * A direct quotation; the span includes its marks. One that
 * runs over paragraphs is one quotation with several spans.
 */
export interface Quotation {
  readonly spans: readonly Span[]
}

/** Whose words a stretch of the text is: the author's, or a source's (by its id, "s1"). */
export type Voice = 'author' | (string & {})

/**
 * A text, annotated once and read by every metric.
 *
 * The first group of fields is computed at once. The second group is computed when first read, so that a
 * metric pays for no layer that it does not use.
 */
export interface Document {
  readonly text: string
  readonly tokens: Tokens
  readonly types: WordTypes
  readonly sentences: Segments
  readonly paragraphs: Segments
  /** Number of words: runs of letters or digits with inner apostrophes, hyphens or points. */
  readonly words: number

  readonly quotations: readonly Quotation[]
  /** For each token 1 inside a quotation (its marks included), else 0. */
  readonly quoted: Uint8Array
  /** Names of persons, organizations, places and groups, in order of the text. */
  readonly names: readonly Name[]
  /** The actors: names merged with their aliases and pronouns, a caller's actors first. */
  readonly entities: readonly Entity[]
  /** Who says what, in order of the text. */
  readonly attributions: readonly Attribution[]
  /** The distinct sources of the attributions, in order of first appearance. */
  readonly sources: readonly Source[]
  /** For each token the index into `sources` of the source whose words it is, or -1 for the author. */
  readonly voices: Int32Array
}

/** The voice of a token. */
export function voiceOf(document: Document, token: number): Voice {
  const source = document.voices[token]
  return source < 0 ? 'author' : document.sources[source].id
}
