import type { TokenRange } from '../../../token-range.ts'
import type { ReadText } from '../../read-text.ts'
import type { Relation } from '../../relation.ts'
import { COMMA, wordList } from '../../word-lists.ts'
import { beginsPhrase } from '../frames/frame-text.ts'
import { type CuedRelation, LONGEST_INSERTION, LONGEST_SUBJECT, some, someIs } from './subject-text.ts'
import { BE, BEFORE_PARTICIPLE, FINITE, JOINTS, OUTSIDE, PRONOUNS } from './subject-words.ts'

/** Capitals in a row that may be one name with its titles. */
const LONGEST_NAME = 6
/** Words that join a second verb to the first. */
const CONJUNCTIONS = wordList('and but then')
/** Auxiliaries that end a subject. */
const VERBS = new Set('has have had is are was were will would'.split(' '))
/** Words between two verbs that begin a clause with a subject of its own. */
const CLAUSES = wordList('so but')

/** "Lima met the council and asked …": the subject of the first verb is that of the second. */
export function firstOfTwoVerbs(text: ReadText, { source, cue, content }: CuedRelation): Relation | null {
  const { lowerAt, is } = text
  const verb = lowerAt(cue.firstToken)
  if (source !== null || !FINITE.test(verb) || is(cue.firstToken, BE)) return null
  let before = cue.firstToken - 1
  const first = text.startOf(cue.firstToken)
  if (before > first && lowerAt(before).endsWith('ly')) before--
  if (before <= first || !is(before, CONJUNCTIONS)) return null
  // A clause between them has a subject of its own.
  const near = { firstToken: Math.max(first, before - LONGEST_INSERTION), endToken: before }
  if (someIs(text, near, CLAUSES)) return null
  const subject = nameAt(text, first, before)
  return subject && { source: subject, cue, content }
}

/**
 * "Calling it a lie, Lima left": a participle's subject is that of the clause which it opens.
 *
 * @param next the relation behind it, whose source may be that subject
 */
export function openingParticiple(
  text: ReadText,
  relation: CuedRelation,
  next: Relation | undefined,
): Relation {
  if (relation.source !== null) return relation
  const { cue, content } = relation
  const { lowerAt, is, isWord, startOf } = text
  const first = startOf(cue.firstToken)
  const opens = cue.firstToken === first || (cue.firstToken === first + 1 && is(first, BEFORE_PARTICIPLE))
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

/**
 * "Lima has appealed the ruling, insisting that …": a participle at the end of a sentence has its subject.
 *
 * @param before the relation before it, whose source may be that subject
 */
export function closingParticiple(
  text: ReadText,
  relation: Relation,
  before: Relation | undefined,
): Relation {
  const { source, cue } = relation
  if (source !== null || cue === null) return relation
  const { lowerAt, is, startOf } = text
  const first = startOf(cue.firstToken)
  if (!lowerAt(cue.firstToken).endsWith('ing') || !is(cue.firstToken - 1, COMMA)) return relation
  const subject = before?.source
  if (subject && startOf(subject.firstToken) === first) return { ...relation, source: subject }
  let verb = first
  while (verb < cue.firstToken && !VERBS.has(lowerAt(verb))) verb++
  const phrase = { firstToken: first, endToken: verb }
  const name = nameAt(text, first, cue.firstToken)
  const isSubject =
    verb > first &&
    verb < cue.firstToken &&
    verb - first <= LONGEST_SUBJECT &&
    beginsPhrase(text, first) &&
    !some(phrase, (token) => is(token, OUTSIDE) || text.quoted[token] === 1)
  return isSubject ? { ...relation, source: phrase } : name ? { ...relation, source: name } : relation
}

/** A pronoun or a run of capitals that begins at `first`. */
function nameAt({ is, isCapital }: ReadText, first: number, end: number): TokenRange | null {
  if (is(first, PRONOUNS)) return { firstToken: first, endToken: first + 1 }
  if (is(first, OUTSIDE) || is(first, JOINTS)) return null
  let last = first
  while (last < Math.min(end, first + LONGEST_NAME) && isCapital(last)) last++
  return last === first ? null : { firstToken: first, endToken: last }
}
