import { type Document, TokenKind, type WordTypes } from '../../document/document.ts'
import { SHARED_WORDS } from '../../document/tokens/shared-words.ts'
import { hashString } from '../../learned/keys.ts'
import { lightStemOf } from '../../lexicons/light-stem.ts'
import { valenceOf, type WordValence } from '../../lexicons/valence.ts'
import { rolesOf } from './word-roles.ts'

/** What else is told of a word beside its `Role`s, as bits above those. */
export const Trait = {
  capital: 1 << 12,
  /** Of letters, and of more than three. */
  letters: 1 << 13,
  long: 1 << 14,
  figure: 1 << 15,
  /** Word lists know it. */
  valenced: 1 << 16,
  /** Its hashes and its valence were asked for. */
  learnt: 1 << 17,
  /** Any of this is known. */
  met: 1 << 18,
} as const

/** Numbers of what stands for words: names, the target, what is beyond the ends, figures, what is lifted. */
export const WORD = { name: 0, target: 1, edge: 2, figure: 3, lifted: 4, denied: 5 } as const
const FIRST_SHARED = 6
export const FIRST_LOCAL = FIRST_SHARED + SHARED_WORDS

/** What is known of a word: its bits, the hash of its stem and that of its form in lower case. */
export const FACT = { bits: 0, stem: 1, form: 2, count: 4 } as const

/** Hashes of the same. */
export const HASH = {
  name: hashString('<name>'),
  target: hashString('<target>'),
  edge: hashString('<edge>'),
  figure: hashString('#'),
  lifted: hashString('<lifted>'),
  denied: hashString('<denied>'),
} as const

/** The words of a document. */
export interface Words {
  /**
   * For each type its word's number, or 0 where it was not asked for; all texts share those of shared words.
   */
  byType: Int32Array
  /** For each word, by its number, `FACT.count` integers. */
  facts: Int32Array
  /** What the word lists know of a word that is `valenced`, by number too. */
  readonly valences: (WordValence | undefined)[]
  /** Above the numbers of all words asked for. */
  end: number
}

const words: Words = {
  byType: new Int32Array(1024),
  facts: new Int32Array((FIRST_LOCAL + 256) * FACT.count),
  // Filled, since a runtime keeps an array with large gaps as a dictionary.
  valences: new Array(FIRST_LOCAL + 256).fill(undefined),
  end: FIRST_LOCAL,
}
/** Of the shared words' numbers. */
let generation = -1

/**
 * The words of a document, until those of the next are asked for. What shared
 * words are is kept for all texts.
 */
export function wordsOf({ types }: Document): Words {
  if (types.generation !== generation) {
    generation = types.generation
    words.facts.fill(0)
  }
  if (types.count > words.byType.length) words.byType = new Int32Array(2 * types.count)
  else words.byType.fill(0, 0, types.count)
  words.end = FIRST_LOCAL
  return words
}

/** The number of the word of a type. */
export function wordOf(words: Words, types: WordTypes, type: number): number {
  const known = words.byType[type]
  return known !== 0 ? known : meet(words, types, type)
}

function meet(words: Words, types: WordTypes, type: number): number {
  const shared = types.shared[type]
  const word = shared < 0 ? words.end++ : FIRST_SHARED + shared
  words.byType[type] = word
  const at = word * FACT.count
  if (at >= words.facts.length) {
    const larger = new Int32Array(2 * words.facts.length)
    larger.set(words.facts)
    words.facts = larger
    for (let n = words.valences.length; n < larger.length / FACT.count; n++) words.valences.push(undefined)
  }
  if (shared < 0 || words.facts[at] === 0) words.facts[at] = bitsOf(types, type)
  return word
}

function bitsOf({ kind, form, lower: lowers }: WordTypes, type: number): number {
  const lower = lowers[type]
  const roles = rolesOf(lower) | Trait.met
  if (kind[type] === TokenKind.number) return roles | Trait.figure
  if (kind[type] !== TokenKind.word) return roles
  const capital = form[type][0] !== lower[0]
  return roles | Trait.letters | (capital ? Trait.capital : 0) | (form[type].length > 3 ? Trait.long : 0)
}

/** Finds out what else there is to know of a word, and returns its bits. */
export function learn(
  { facts, valences }: Words,
  { lower: lowers }: WordTypes,
  type: number,
  word: number,
): number {
  const at = word * FACT.count
  const bits = facts[at]
  if (bits & Trait.learnt) return bits
  const lower = lowers[type]
  let learnt = bits | Trait.learnt
  if (bits & Trait.letters) {
    const stem = lightStemOf(lower)
    facts[at + FACT.stem] = hashString(stem)
    facts[at + FACT.form] = hashString(lower)
    const valence = valenceOf(lower, stem)
    valences[word] = valence
    if (valence !== undefined) learnt |= Trait.valenced
  } else {
    const hash = bits & Trait.figure ? HASH.figure : hashString(lower)
    facts[at + FACT.stem] = hash
    facts[at + FACT.form] = hash
  }
  facts[at] = learnt
  return learnt
}

/** What the word lists know of a learnt word, names included; `undefined` where none has it. */
export function valenceAt({ facts, valences }: Words, word: number): WordValence | undefined {
  return facts[word * FACT.count] & Trait.valenced ? valences[word] : undefined
}
