import type { TokenRange } from '../../../token-range.ts'
import type { ReadText } from '../../read-text.ts'
import type { Relation } from '../../relation.ts'
import { type CuedRelation, every, LONGEST_SUBJECT, some, someIs } from './subject-text.ts'
import {
  AUXILIARIES,
  BE,
  MARKS,
  OUTSIDE,
  PARTICIPLE,
  PRONOUNS,
  QUANTIFIERS,
  SEEMING,
} from './subject-words.ts'

/** "Lima has been critical of …": what stands before the verb was taken for its content. */
export function frontAsSubject(text: ReadText, { source, cue, content }: CuedRelation): Relation | null {
  const { lowerAt, is, isWord } = text
  if (source !== null || content.length < 2 || SEEMING.test(lowerAt(cue.firstToken))) return null
  const [front] = content
  const { firstToken, endToken } = front
  const length = endToken - firstToken
  if (endToken !== cue.firstToken || firstToken !== text.startOf(firstToken) || length > LONGEST_SUBJECT)
    return null
  if (isPassive(text, cue)) return null
  const pronoun = length === 1 && is(firstToken, PRONOUNS)
  const name =
    text.isCapital(firstToken) &&
    every(front, (token) => !is(token, OUTSIDE) && (isWord(token) || is(token, MARKS)))
  return pronoun || name ? { source: front, cue, content: content.slice(1) } : null
}

/** "is said", "has been accused": a form of "be", and a past participle. */
function isPassive(text: ReadText, cue: TokenRange): boolean {
  const { lowerAt, is } = text
  const isParticiple = (token: number) => PARTICIPLE.test(lowerAt(token)) && !is(token, BE)
  // "Ministers accused of lying", as headlines have it.
  const accused = lowerAt(cue.firstToken) === 'accused' && lowerAt(cue.firstToken + 1) === 'of'
  return accused || (someIs(text, cue, BE) && some(cue, isParticiple))
}

/** "it attacked": the subject was taken into the cue. */
export function pronounInCue(text: ReadText, { source, cue, content }: CuedRelation): Relation | null {
  const { lowerAt, is } = text
  const at = is(cue.firstToken, AUXILIARIES) ? cue.firstToken + 1 : cue.firstToken
  if (source !== null || at >= cue.endToken - 1 || !is(at, PRONOUNS)) return null
  const verb = lowerAt(at + 1)
  const nobody = someIs(text, cue, BE) || verb === "'s" || SEEMING.test(verb)
  if (nobody) return null
  return {
    source: { firstToken: at, endToken: at + 1 },
    cue: { firstToken: at + 1, endToken: cue.endToken },
    content,
  }
}

/** "Critics call it …", "no one expected …": a plain subject that was taken into the cue. */
export function nounInCue(text: ReadText, { source, cue, content }: CuedRelation): Relation | null {
  const { firstToken, endToken } = cue
  if (source !== null || endToken - firstToken < 2 || isPassive(text, cue)) return null
  const { lowerAt, nounAt, facts, document } = text
  const verb =
    text.is(firstToken, QUANTIFIERS) && lowerAt(firstToken + 1) === 'one' ? firstToken + 2 : firstToken + 1
  const noun = nounAt(verb - 1)
  const people = verb > firstToken + 1 || noun === 'group' || noun === 'people'
  if (!people || verb >= endToken || facts.cue[document.tokens.type[verb]] === undefined) return null
  return {
    source: { firstToken, endToken: verb },
    cue: { firstToken: verb, endToken },
    content,
  }
}
