import { formAt, inSentence, isNumber, isWord, wordAt } from '../words.ts'
import { clauseTests } from './clauses.ts'
import { CLAUSE_SUBJECTS, DETERMINERS, isFunctionWord, wordSet } from './closed-classes.ts'
import type { ContextTest } from './registry.ts'

/** How far before "ever" and "at all" stands what makes them absolute. */
const POLARITY_WINDOW = 7
/** How far "nor" may stand from its "neither". */
const NOR_WINDOW = 20

const DENIALS = wordSet("not n't no never nothing nobody none nowhere without cannot neither nor")
const SUPERLATIVES = wordSet('worst best most least first only last biggest greatest')

/** "all" of a kind, not of a counted few ("all three"), and not "all that I ask". */
const isQuantifierAll: ContextTest = (text, first, end) => {
  if (wordAt(text, first - 1, first) === 'at' || !inSentence(text, end, first) || !isWord(text, end))
    return false
  if (isNumber(text.types, text.tokens.type[end])) return false
  const after = wordAt(text, end, first)
  return !isFunctionWord(after) || DETERMINERS.has(after) || ALL_FOLLOWERS.has(after)
}

const ALL_FOLLOWERS = wordSet('of are were have had will would must should know agree want need')

/** Not part of a name: "the Supreme Court", "Universal Pictures". */
const isNotName: ContextTest = (text, first, end) => {
  if (!isCapitalised(formAt(text, first, first))) return true
  if (wordAt(text, first - 1, first) !== '') return false
  return !isCapitalised(formAt(text, end, first))
}

function isCapitalised(form: string): boolean {
  return form !== '' && form[0] !== form[0].toLowerCase()
}

/** A clause follows: "wherever he goes". */
const isBeforeClause: ContextTest = (text, first, end) => CLAUSE_SUBJECTS.has(wordAt(text, end, first))

/** "ever" after a superlative or a denial: "the worst deal ever", "nobody ever". */
const isAbsoluteEver: ContextTest = (text, first) =>
  precededBy(text, first, (word) => DENIALS.has(word) || SUPERLATIVES.has(word) || word.endsWith('est'))

/** A denial stands before: "does not work at all". */
const isDenied: ContextTest = (text, first) => precededBy(text, first, (word) => DENIALS.has(word))

function precededBy(
  text: Parameters<ContextTest>[0],
  first: number,
  holds: (word: string) => boolean,
): boolean {
  for (let token = first - 1; token >= first - POLARITY_WINDOW; token--) {
    const word = wordAt(text, token, first)
    if (word === '' || word === ',' || word === ';') return false
    if (holds(word)) return true
  }
  return false
}

/** "neither … nor". */
const hasNor: ContextTest = (text, _first, end) => {
  for (let token = end; token < end + NOR_WINDOW; token++)
    if (wordAt(text, token, end - 1) === 'nor') return true
  return false
}

/** After "the" or a possessive: "the only answer". */
const isAfterThe: ContextTest = (text, first, end) => {
  const before = wordAt(text, first - 1, first)
  return (
    OWNERS.has(before) &&
    isWord(text, first - 1) &&
    wordAt(text, end, first) !== ',' &&
    wordAt(text, end, first) !== ''
  )
}

/** After "the" alone: "the worst law", not "her best friend". */
const isAfterArticle: ContextTest = (text, first, end) =>
  wordAt(text, first - 1, first) === 'the' && isAfterThe(text, first, end)

/** "either" that joins two clauses, or two acts of one subject: no third way is left. */
const isDichotomy: ContextTest = (text, first, end) => {
  if (!OPPONENTS.has(wordAt(text, end, first)) && !OPPONENTS.has(wordAt(text, first - 1, first))) return false
  return clauseTests['with-or'](text, first, end)
}

const OPPONENTS = wordSet('we you they he she i it')

const OWNERS = wordSet("the our their his her my your its 's")

/** "black and white" of judgement, not of pictures. */
const isNotPicture: ContextTest = (text, _first, end) => !PICTURES.has(wordAt(text, end, end - 1))

const PICTURES = wordSet(
  'photo photos photograph photographs film films picture pictures movie movies tv television image images footage stripes cat dog',
)

export const extentTests = {
  'all-quantifier': isQuantifierAll,
  'not-name': isNotName,
  'before-clause': isBeforeClause,
  'ever-absolute': isAbsoluteEver,
  'denied-before': isDenied,
  'with-nor': hasNor,
  'after-the': isAfterThe,
  'after-article': isAfterArticle,
  'either-or': isDichotomy,
  'not-photo': isNotPicture,
} satisfies Record<string, ContextTest>
