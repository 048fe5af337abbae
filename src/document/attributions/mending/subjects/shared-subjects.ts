import type { TokenRange } from '../../attribution.ts'
import type { Relation } from '../../relation.ts'
import { type CuedRelation, LONGEST_INSERTION, type SubjectText, some } from './subject-text.ts'
import { BE, BEFORE_PARTICIPLE, FINITE, JOINTS, OUTSIDE, PRONOUNS } from './subject-words.ts'

/** Capitals in a row that may be one name with its titles. */
const LONGEST_NAME = 6
/** Words that join a second verb to the first. */
const CONJUNCTIONS = new Set(['and', 'but', 'then'])

/** "Lima met the council and asked …": the subject of the first verb is that of the second. */
export function firstOfTwoVerbs(text: SubjectText, { source, cue, content }: CuedRelation): Relation | null {
  const { lowerAt } = text
  const verb = lowerAt(cue.firstToken)
  if (source !== null || !FINITE.test(verb) || BE.has(verb)) return null
  let before = cue.firstToken - 1
  const first = text.startOf(cue.firstToken)
  if (before > first && lowerAt(before).endsWith('ly')) before--
  if (before <= first || !CONJUNCTIONS.has(lowerAt(before))) return null
  // A clause between them has a subject of its own.
  const near = { firstToken: Math.max(first, before - LONGEST_INSERTION), endToken: before }
  if (some(near, (token) => lowerAt(token) === 'so' || lowerAt(token) === 'but')) return null
  const subject = nameAt(text, first, before)
  return subject && { source: subject, cue, content }
}

/**
 * "Calling it a lie, Lima left": a participle's subject is that of the clause which it opens.
 *
 * @param next the relation behind it, whose source may be that subject
 */
export function openingParticiple(
  text: SubjectText,
  relation: CuedRelation,
  next: Relation | undefined,
): Relation {
  if (relation.source !== null) return relation
  const { cue, content } = relation
  const { lowerAt, isWord, startOf } = text
  const first = startOf(cue.firstToken)
  const opens =
    cue.firstToken === first || (cue.firstToken === first + 1 && BEFORE_PARTICIPLE.has(lowerAt(first)))
  if (!opens || !lowerAt(cue.firstToken).endsWith('ing')) return relation
  const subject = next?.source
  if (subject && startOf(subject.firstToken) === first && subject.firstToken > cue.firstToken)
    return { ...relation, source: subject }
  const behind = content[content.length - 1].endToken
  const end = text.endOf(first)
  let at = behind
  while (at < Math.min(end, behind + 2) && !isWord(at)) at++
  return at > behind && at < end ? { ...relation, source: nameAt(text, at, end) } : relation
}

/** A pronoun or a run of capitals that begins at `first`. */
function nameAt({ lowerAt, isCapital }: SubjectText, first: number, end: number): TokenRange | null {
  if (PRONOUNS.has(lowerAt(first))) return { firstToken: first, endToken: first + 1 }
  if (OUTSIDE.has(lowerAt(first)) || JOINTS.has(lowerAt(first))) return null
  let last = first
  while (last < Math.min(end, first + LONGEST_NAME) && isCapital(last)) last++
  return last === first ? null : { firstToken: first, endToken: last }
}
