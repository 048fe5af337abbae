import { NEGATORS, wordSet } from './contexts/closed-classes.ts'
import { type AnnotatedWords, inSentence, isWord } from './words.ts'

/** How many tokens before a cue a negation or a hedge still reaches it: "not at all entirely". */
const REACH = 4

/**
 * Words that withhold the fact that they govern, as a negation does: "failed to prove", "nobody is certain".
 */
const DENIALS = wordSet(
  'nobody none nothing fail fails failed failing unable refuse refuses refused decline declines declined lack lacks ' +
    'lacked deny denies denied doubt doubts doubted little few rarely seldom unlikely yet',
)

/** Words that hedge a booster in their scope: "may well prove". */
const HEDGERS = wordSet(
  'may might could perhaps maybe possibly probably likely seem seems seemed appear appears appeared if whether unless ' +
    'until allegedly supposedly presumably hopefully almost nearly',
)

/** Words that end the reach of what stands before them. */
const BOUNDARIES = wordSet(
  'but yet however although though while whereas because since when where which who whom whose that and or so as than',
)

/** After "not" these make no negation: "not only proves". */
const NOT_ONLY = wordSet('only just merely simply')

/** What may withdraw a cue that stands in its scope, as the head of a lexicon names it; bits of a set. */
export const WITHDRAWALS = { negation: 1, denial: 2, hedge: 4 } as const

/**
 * What each word that ends the search does to a cue: withdraws it, or, with 0, nothing. Later lines overrule.
 */
const SCOPE: ReadonlyMap<string, number> = new Map([
  ...[...BOUNDARIES].map((word) => [word, 0] as const),
  ...[...NEGATORS].map((word) => [word, WITHDRAWALS.negation] as const),
  ...[...DENIALS].map((word) => [word, WITHDRAWALS.denial] as const),
  ...[...HEDGERS].map((word) => [word, WITHDRAWALS.hedge] as const),
])

/**
 * What withdraws the cue that begins at `first`: the nearest negation,
 * denial or hedge before it in its clause.
 *
 * The scope is a few words to the left, within the sentence;
 * it ends at a mark, a conjunction or a relative pronoun.
 *
 * @returns one of `WITHDRAWALS`, or 0
 */
export function withdrawalOf(text: AnnotatedWords, first: number): number {
  const { lower } = text.types
  const { type } = text.tokens
  for (let token = first - 1; token >= first - REACH && inSentence(text, token, first); token--) {
    const found = SCOPE.get(lower[type[token]])
    if (found === WITHDRAWALS.negation && NOT_ONLY.has(lower[type[token + 1]])) return 0
    if (found !== undefined) return found
    if (!isWord(text, token)) return 0
  }
  return 0
}
