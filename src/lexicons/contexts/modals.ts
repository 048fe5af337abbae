import { formAt, wordAt } from '../words.ts'
import { wordSet } from './closed-classes.ts'
import type { ContextTest } from './registry.ts'

/** Verbs that follow "May" in a headline, where every word is capitalised. */
const HEADLINE_VERBS = wordSet(
  'be have not also never soon well still face lose get go see come become make take need help cause want seek run ' +
    'end start find give leave include require lead prove force hit hurt mean rise fall use cost bring',
)

/** Before the noun "might". */
const MIGHT_LEADS = wordSet(
  "the his her its their our your my 's of military economic industrial sheer full political naval financial with",
)

/** After "could" these tell of an ability in the past. */
const ABILITY_VERBS = wordSet(
  'see hear feel smell taste speak read write swim walk run afford remember recall understand play sing find only ' +
    "no not n't never hardly barely scarcely care help stand",
)

/** What asks for a condition elsewhere in the sentence, so that "would" speaks of a possible world. */
const CONDITIONS = wordSet('if unless otherwise were whether provided suppose supposing assuming')

/**
 * How far from "would" its condition is looked for; longer
 * searches bought nothing and cost time on endless sentences.
 */
const CONDITION_WINDOW = 30

/** "may" the verb: not the month, and not the name. */
const isModalMay: ContextTest = (text, first, end) => {
  const form = formAt(text, first, first)
  if (form[0] !== 'M') return true
  if (!HEADLINE_VERBS.has(wordAt(text, end, first))) return false
  return form === 'MAY' || formAt(text, end, first)[0] !== wordAt(text, end, first)[0]
}

const isModalMight: ContextTest = (text, first, end) => {
  const after = wordAt(text, end, first)
  return !MIGHT_LEADS.has(wordAt(text, first - 1, first)) && after !== 'of' && after !== 'and' && after !== ''
}

/** "could" of possibility, not of a past ability or a request. */
const isPossibleCould: ContextTest = (text, first, end) => {
  const after = wordAt(text, end, first)
  if (ABILITY_VERBS.has(after) || after === 'you') return false
  return wordAt(text, first - 1, first) !== 'how' && wordAt(text, first - 2, first) !== 'as'
}

/** A condition stands in the same sentence. */
const hasCondition: ContextTest = ({ tokens, types, sentences }, first) => {
  const sentence = tokens.sentence[first]
  const from = Math.max(sentences.firstToken[sentence], first - CONDITION_WINDOW)
  const to = Math.min(sentences.endToken[sentence], first + CONDITION_WINDOW + 1)
  for (let token = from; token < to; token++) {
    if (token !== first && CONDITIONS.has(types.lower[tokens.type[token]])) return true
  }
  return false
}

/** The subject before the cue is the writer or speaker. */
const isFirstPerson: ContextTest = (text, first) => {
  const before = wordAt(text, first - 1, first)
  const earlier = wordAt(text, first - 2, first)
  return before === 'i' || before === 'we' || (before !== '' && (earlier === 'i' || earlier === 'we'))
}

/** Verb before subject, as in "Should it rain": at the head of its clause. */
const isInverted: ContextTest = (text, first) => isClauseHead(wordAt(text, first - 1, first))

/** "were to" of a condition, with "if" near or at the clause's head. */
const isConditionalWere: ContextTest = (text, first) =>
  isClauseHead(wordAt(text, first - 1, first)) ||
  [1, 2, 3, 4].some((distance) => wordAt(text, first - distance, first) === 'if')

function isClauseHead(before: string): boolean {
  return (
    before === '' ||
    /^[^\p{L}\p{N}]/u.test(before) ||
    before === 'and' ||
    before === 'but' ||
    before === 'that'
  )
}

export const modalTests = {
  'modal-may': isModalMay,
  'modal-might': isModalMight,
  'could-possible': isPossibleCould,
  'with-condition': hasCondition,
  'first-person': isFirstPerson,
  inverted: isInverted,
  'were-if': isConditionalWere,
} satisfies Record<string, ContextTest>
