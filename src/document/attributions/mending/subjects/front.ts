import type { TokenRange } from '../../attribution.ts'
import type { Relation } from '../../relation.ts'
import { type CuedRelation, every, LONGEST_SUBJECT, type SubjectText, some } from './subject-text.ts'
import { AUXILIARIES, BE, MARKS, OUTSIDE, PARTICIPLE, PRONOUNS, SEEMING } from './subject-words.ts'

/** "Lima has been critical of …": what stands before the verb was taken for its content. */
export function frontAsSubject(text: SubjectText, { source, cue, content }: CuedRelation): Relation | null {
  const { lowerAt, isWord } = text
  const [front, ...rest] = content
  if (source !== null || rest.length === 0 || SEEMING.test(lowerAt(cue.firstToken))) return null
  const { firstToken, endToken } = front
  const length = endToken - firstToken
  if (endToken !== cue.firstToken || firstToken !== text.startOf(firstToken) || length > LONGEST_SUBJECT)
    return null
  if (isPassive(text, cue)) return null
  const pronoun = length === 1 && PRONOUNS.has(lowerAt(firstToken))
  const name =
    text.isCapital(firstToken) &&
    every(front, (token) => !OUTSIDE.has(lowerAt(token)) && (isWord(token) || MARKS.has(lowerAt(token))))
  return pronoun || name ? { source: front, cue, content: rest } : null
}

/** "is said", "has been accused": a form of "be", and a past participle. */
function isPassive({ lowerAt }: SubjectText, cue: TokenRange): boolean {
  const participle = (token: number) => PARTICIPLE.test(lowerAt(token)) && !BE.has(lowerAt(token))
  return some(cue, (token) => BE.has(lowerAt(token))) && some(cue, participle)
}

/** "it attacked": the subject was taken into the cue. */
export function pronounInCue(
  { lowerAt }: SubjectText,
  { source, cue, content }: CuedRelation,
): Relation | null {
  const at = AUXILIARIES.has(lowerAt(cue.firstToken)) ? cue.firstToken + 1 : cue.firstToken
  if (source !== null || at >= cue.endToken - 1 || !PRONOUNS.has(lowerAt(at))) return null
  const verb = lowerAt(at + 1)
  const nobody = some(cue, (token) => BE.has(lowerAt(token))) || verb === "'s" || SEEMING.test(verb)
  if (nobody) return null
  return {
    source: { firstToken: at, endToken: at + 1 },
    cue: { firstToken: at + 1, endToken: cue.endToken },
    content,
  }
}
