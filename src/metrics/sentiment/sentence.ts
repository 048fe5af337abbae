import type { Document } from '../../document/document.ts'
import type { WordValence } from '../../lexicons/valence.ts'
import { shift } from './shifters.ts'
import { ROLES, Role } from './word-roles.ts'
import { FACT, HASH, learn, Trait, WORD, type Words, wordOf } from './words.ts'

/**
 * A sentence as the classifier reads it: names masked, and what other words turn into
 * its contrary; negation, clauses and quotes marked. One entry a token.
 */
export interface Sentence {
  first: number
  count: number
  /** The document's words. */
  words: Words | undefined
  /** Number of the token's word. */
  readonly word: Int32Array
  /** What the word lists know of it; nothing of a name. */
  readonly valence: (WordValence | undefined)[]
  /** Number of what stands for the word: itself, what masks a name, or any figure. */
  readonly number: Int32Array
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
  /** 1 for a capitalised word that is taken for a name. */
  readonly name: Uint8Array
  /** Room for what a mention masks. */
  readonly mask: Uint8Array
}

/** How many tokens behind a negator it reaches, in its clause. */
const NEGATION_REACH = 4
/** Share of capitalised words from which a sentence is taken for a headline, whose capitals tell nothing. */
const HEADLINE_SHARE = 0.6

/** Room for a sentence of up to `tokens` tokens. */
export function createSentence(tokens: number): Sentence {
  return {
    first: 0,
    count: 0,
    words: undefined,
    word: new Int32Array(tokens),
    valence: [],
    number: new Int32Array(tokens),
    stem: new Int32Array(tokens),
    form: new Int32Array(tokens),
    role: new Int32Array(tokens),
    negated: new Uint8Array(tokens),
    clause: new Uint8Array(tokens),
    quoted: new Uint8Array(tokens),
    name: new Uint8Array(tokens),
    mask: new Uint8Array(tokens),
  }
}

/** Reads tokens `[first, end)` of a sentence into `sentence`. */
export function readSentence(
  document: Document,
  words: Words,
  first: number,
  end: number,
  sentence: Sentence,
): void {
  const { tokens, types } = document
  const { type } = tokens
  const { word, valence, number, stem, form, role } = sentence
  const { negated, clause, quoted, name } = sentence
  const count = end - first
  sentence.first = first
  sentence.count = count
  sentence.words = words

  let capitals = 0
  let letters = 0
  for (let i = 0; i < count; i++) {
    const found = wordOf(words, types, type[first + i])
    const bits = words.facts[found * FACT.count]
    word[i] = found
    if (!(bits & Trait.long)) continue
    letters++
    if (bits & Trait.capital) capitals++
  }
  const { facts, valences } = words
  const headline = letters > 4 && capitals > letters * HEADLINE_SHARE

  let quote = 0
  let negation = 0
  let clauses = 0
  let opening = true
  let shifters = 0
  for (let i = 0; i < count; i++) {
    const at = word[i] * FACT.count
    let bits = facts[at]
    const sure = (bits & (ROLES | Trait.capital)) === Trait.capital
    const plain = sure && !opening && !headline
    if (!plain && !(bits & Trait.learnt)) bits = learn(words, types, type[first + i], word[i])
    if (plain || (sure && !(bits & Trait.valenced))) {
      name[i] = 1
      number[i] = WORD.name
      stem[i] = HASH.name
      form[i] = HASH.name
      valence[i] = undefined
    } else {
      name[i] = 0
      number[i] = bits & Trait.figure ? WORD.figure : word[i]
      stem[i] = facts[at + FACT.stem]
      form[i] = facts[at + FACT.form]
      valence[i] = bits & Trait.valenced ? valences[word[i]] : undefined
    }
    const roles = bits & ROLES
    role[i] = roles & ~Role.shifter
    shifters |= roles & Role.shifter
    if (bits & Trait.letters) opening = false
    if (roles & Role.quote) {
      quote ^= 1
      opening = true
    }
    if (roles & Role.boundary) {
      negation = 0
      if (clauses < 255) clauses++
    }
    quoted[i] = quote
    clause[i] = clauses
    negated[i] = negation > 0 ? 1 : 0
    if (negation > 0) negation--
    if (roles & Role.negator) negation = NEGATION_REACH
  }
  if (shifters !== 0) shift(document, sentence)
}
