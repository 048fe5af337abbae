import type { Document } from '../../document/document.ts'
import { hashString } from '../../learned/keys.ts'
import { Role, type Word, type Words, wordIn } from './words.ts'

/** A sentence as the classifier reads it: names masked, negation, clauses and quotes marked. One entry a token. */
export interface Sentence {
  readonly first: number
  readonly count: number
  readonly word: readonly Word[]
  /** Hash of the stem, or of what masks a name. */
  readonly stem: Int32Array
  /** Hash of the word as written in lower case, or of what masks a name. */
  readonly form: Int32Array
  readonly role: Int32Array
  /** 1 where a negator comes within the four words before, in the same clause. */
  readonly negated: Uint8Array
  /** Number of the clause, cut at commas, conjunctions and relatives. */
  readonly clause: Uint8Array
  /** 1 inside quotation marks. */
  readonly quoted: Uint8Array
  /** 1 after "but", "although" and the like. */
  readonly contrasted: Uint8Array
  /** 1 for a capitalised word that is taken for a name. */
  readonly name: Uint8Array
}

/** Masks a name. */
export const NAME = hashString('<name>')
const NEGATION_REACH = 4
/** Share of capitalised words from which a sentence is taken for a headline, whose capitals tell nothing. */
const HEADLINE_SHARE = 0.6

/** Reads tokens `[first, end)` of a sentence. */
export function readSentence(document: Document, words: Words, first: number, end: number): Sentence {
  const { tokens, types } = document
  const count = end - first
  const word = new Array<Word>(count)
  const stem = new Int32Array(count)
  const form = new Int32Array(count)
  const role = new Int32Array(count)
  const negated = new Uint8Array(count)
  const clause = new Uint8Array(count)
  const quoted = new Uint8Array(count)
  const contrasted = new Uint8Array(count)
  const name = new Uint8Array(count)

  let capitals = 0
  let letters = 0
  for (let i = 0; i < count; i++) {
    const type = tokens.type[first + i]
    word[i] = wordIn(words, document, type)
    if (types.kind[type] === 0 && types.form[type].length > 3) {
      letters++
      if (word[i].capital) capitals++
    }
  }
  const headline = letters > 4 && capitals > letters * HEADLINE_SHARE

  let quote = 0
  let negation = 0
  let clauses = 0
  let contrast = 0
  let opening = true
  for (let i = 0; i < count; i++) {
    const { role: roles, capital, valence } = word[i]
    role[i] = roles
    const listed = valence !== undefined || roles !== 0
    name[i] = capital && (opening || headline ? !listed : roles === 0) ? 1 : 0
    stem[i] = name[i] ? NAME : word[i].stem
    form[i] = name[i] ? NAME : word[i].form
    if (types.kind[tokens.type[first + i]] === 0) opening = false
    if (roles & Role.quote) {
      quote ^= 1
      opening = true
    }
    if (roles & Role.boundary) {
      negation = 0
      if (clauses < 255) clauses++
      if (roles & Role.contrast) contrast = 1
    }
    quoted[i] = quote
    clause[i] = clauses
    contrasted[i] = contrast
    negated[i] = negation > 0 ? 1 : 0
    if (negation > 0) negation--
    if (roles & Role.negator) negation = NEGATION_REACH
  }
  return { first, count, word, stem, form, role, negated, clause, quoted, contrasted, name }
}
