import { inSentence, isNumber, isWord, wordAt } from '../words.ts'
import { DETERMINERS, isFunctionWord, wordSet } from './closed-classes.ts'
import type { ContextTest } from './registry.ts'

/** Measures that stand for a number: "about half", "around noon", "about a third". */
const MEASURES = wordSet('half noon midnight twice double thrice dozens hundreds thousands millions')
const FRACTIONS = wordSet(
  'third quarter fifth tenth dozen hundred thousand million billion decade century year month week day hour minute ' +
    'mile kilometer kilometre meter metre kilo pound ton tonne percent fortnight couple hundredth',
)
const CURRENCIES = wordSet('$ € £ ¥ us$ eur usd gbp')

/** "fairly", "quite" and "rather" before these do not lower a degree. */
const UNGRADED = wordSet(
  'right enough sure certain clear clearly simply literally frankly honestly possibly than different possible so soon well',
)

/** A number follows. */
const isBeforeNumber: ContextTest = (text, _first, end) => isNumberAt(text, end, end - 1)

/** A number, a fraction or a measure follows. */
const isBeforeQuantity: ContextTest = (text, _first, end) => {
  if (isNumberAt(text, end, end - 1)) return true
  const after = wordAt(text, end, end - 1)
  if (MEASURES.has(after)) return true
  if (after === 'the' || after === 'a' || after === 'an') {
    const next = wordAt(text, end + 1, end - 1)
    return after === 'the' ? next === 'same' : FRACTIONS.has(next)
  }
  return false
}

function isNumberAt(text: Parameters<ContextTest>[0], token: number, near: number): boolean {
  if (!inSentence(text, token, near)) return false
  if (CURRENCIES.has(wordAt(text, token, near))) return inSentence(text, token + 1, near)
  return isNumber(text.types, text.tokens.type[token])
}

/** A quantity stands before, as in "a week or so". */
const isAfterQuantity: ContextTest = (text, first) => {
  for (let distance = 1; distance <= 3; distance++) {
    const word = wordAt(text, first - distance, first)
    if (word === '' || word === ',') return false
    if (word === 'a' || word === 'an' || isNumber(text.types, text.tokens.type[first - distance])) return true
  }
  return false
}

/** An adjective or adverb of degree follows. */
const isBeforeGradable: ContextTest = (text, first, end) => {
  if (!inSentence(text, end, first) || !isWord(text, end) || isNumber(text.types, text.tokens.type[end]))
    return false
  const after = wordAt(text, end, first)
  return !isFunctionWord(after) && !UNGRADED.has(after)
}

/** "pretty" of degree: "pretty cold", not "a pretty dress". */
const isPrettyDegree: ContextTest = (text, first, end) => {
  const before = wordAt(text, first - 1, first)
  return (
    isBeforeGradable(text, first, end) && (!DETERMINERS.has(before) || wordAt(text, end, first) === 'good')
  )
}

/** "sort of" and "kind of" of degree, not the type of a thing. */
const isDegreeOfKind: ContextTest = (text, first) => {
  const before = wordAt(text, first - 1, first)
  return !DETERMINERS.has(before) && !KIND_LEADS.has(before)
}

const KIND_LEADS = wordSet(
  'that same one all different first other only new right wrong best worst special certain rare',
)

/** "many" that tells no number: not "how many" or "as many as". */
const isVagueMany: ContextTest = (text, first, end) => {
  const before = wordAt(text, first - 1, first)
  return !MANY_LEADS.has(before) && wordAt(text, end, first) !== 'more' && wordAt(text, end, first) !== '-'
}

const MANY_LEADS = wordSet('how as so too not this that these those the twice')

/** "most" before a plural noun or "of", not the superlative. */
const isQuantifierMost: ContextTest = (text, first, end) => {
  const before = wordAt(text, first - 1, first)
  if (DETERMINERS.has(before) || before === "'s" || before === "'" || before === 'at') return false
  return isPlural(wordAt(text, end, first)) || wordAt(text, end, first) === 'of'
}

/** "few" that stands for "not many". */
const isQuantifierFew: ContextTest = (text, first, end) => {
  const before = wordAt(text, first - 1, first)
  if (DETERMINERS.has(before) || FEW_LEADS.has(before)) return false
  return isPlural(wordAt(text, end, first)) || wordAt(text, end, first) === 'of'
}

const FEW_LEADS = wordSet('last first next past very too so no precious how quite')

function isPlural(word: string): boolean {
  if (IRREGULAR_PLURALS.has(word)) return true
  return word.endsWith('s') && word.length > 3 && !/(?:ss|us|is|ous)$/.test(word)
}

const IRREGULAR_PLURALS = wordSet('people women men children others media data criteria police')

/** "hardly" of doubt, not of amount ("hardly any"). */
const isNotAmount: ContextTest = (text, first, end) => !AMOUNTS.has(wordAt(text, end, first))

const AMOUNTS = wordSet('any ever anyone anything anybody a an the more')

export const quantityTests = {
  'before-number': isBeforeNumber,
  'before-quantity': isBeforeQuantity,
  'after-quantity': isAfterQuantity,
  'before-gradable': isBeforeGradable,
  'pretty-degree': isPrettyDegree,
  'sort-of-degree': isDegreeOfKind,
  'many-vague': isVagueMany,
  'most-quantifier': isQuantifierMost,
  'few-quantifier': isQuantifierFew,
  'not-degree-any': isNotAmount,
} satisfies Record<string, ContextTest>
